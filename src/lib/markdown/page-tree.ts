import type { Element, Root, RootContent } from 'hast';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import type { ParsedPage } from '../dialect/types.ts';
import type { Survey } from '../survey/types.ts';
import { pageContext } from './page-context.ts';
import { pageTransforms, rehypePlugins, remarkRehypeOptions } from './plugins.ts';
import type { MarkdownOptions, MathematicsForm } from './plugins.ts';
import { refuseErrors } from './refuse-errors.ts';

/** How the tree of a page is made. */
export interface PageTreeOptions extends MarkdownOptions {
  mathematics: MathematicsForm;
}

type Run = (page: ParsedPage, file: VFile) => Root;

const runs = new Map<string, Run>();

/**
 * The HTML tree of a page, made with the plugins that Astro uses for chapters. The page itself stays as it is.
 *
 * @throws CompendiumError with every error of the page, if there is one.
 */
export function pageTree(page: ParsedPage, survey: Survey, options: PageTreeOptions): Root {
  const context = pageContext(survey, page);
  refuseErrors(context);
  const file = new VFile({ path: page.file });
  file.data.compendium = context;
  const name = `${options.mathematics} ${options.base}`;
  const run = runs.get(name) ?? runFor(options);
  runs.set(name, run);
  return run(page, file);
}

/** Whether a node of such a tree is the abstract of a paper. */
export function isAbstract(node: RootContent): node is Element {
  return (
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].includes('abstract')
  );
}

function runFor(options: PageTreeOptions): Run {
  const processor = remark()
    .use(pageTransforms)
    .use(remarkRehype, { ...remarkRehypeOptions, allowDangerousHtml: true })
    .use(rehypePlugins(options))
    .freeze();
  return (page, file) => processor.runSync(structuredClone(page.tree), file) as unknown as Root;
}
