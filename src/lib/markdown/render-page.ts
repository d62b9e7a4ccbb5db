import type { Root as HtmlRoot } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { Survey } from '../survey/types.ts';
import { diagnosticsOf, pageContext } from './page-context.ts';
import { refuseErrors } from './refuse-errors.ts';
import { pageTransforms, rehypePlugins, remarkRehypeOptions, type MarkdownOptions } from './plugins.ts';

export interface RenderedPage {
  /** The whole body. */
  html: string;
  /** The abstract alone, and what stands beside it. */
  abstract: string;
  notes: string;
  /** Warnings and notes on the file; errors throw. */
  diagnostics: Diagnostic[];
}

const processors = new Map<string, Processor<undefined, undefined, HtmlRoot, HtmlRoot, string>>();

/**
 * Renders a paper page to HTML with the plugins that Astro uses for chapters.
 *
 * @throws CompendiumError with every error of the page, if there is one.
 */
export function renderPage(page: ParsedPage, survey: Survey, { base }: MarkdownOptions): RenderedPage {
  const context = pageContext(survey, page);
  refuseErrors(context);
  const file = new VFile({ path: page.file });
  file.data.compendium = context;
  const processor = processorFor(base);
  const tree = processor.runSync(structuredClone(page.tree) as never, file) as unknown as HtmlRoot;
  const isAbstract = (node: HtmlRoot['children'][number]): boolean =>
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].includes('abstract');
  const write = (children: HtmlRoot['children']): string =>
    processor.stringify({ type: 'root', children }).trim();
  return {
    html: write(tree.children),
    abstract: write(
      tree.children.flatMap((node) => (isAbstract(node) && 'children' in node ? node.children : [])),
    ),
    notes: write(tree.children.filter((node) => !isAbstract(node))),
    diagnostics: diagnosticsOf(context),
  };
}

function processorFor(base: string) {
  const known = processors.get(base);
  if (known !== undefined) return known;
  const processor = remark()
    .use(pageTransforms)
    .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
    .use(rehypePlugins({ base, mathematics: 'html' }))
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze();
  processors.set(base, processor as never);
  return processor as never;
}
