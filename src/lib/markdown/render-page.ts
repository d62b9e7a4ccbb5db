import type { Root as HtmlRoot } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { Survey } from '../survey/types.ts';
import { diagnosticsOf, pageContext } from './page-context.ts';
import { isAbstract, pageTree } from './page-tree.ts';
import type { MarkdownOptions } from './plugins.ts';

export interface RenderedPage {
  /** The whole body. */
  html: string;
  /** The abstract alone, and what stands beside it. */
  abstract: string;
  notes: string;
  /** Warnings and notes on the file; errors throw. */
  diagnostics: Diagnostic[];
}

const writer = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/**
 * Renders a paper page to HTML with the plugins that Astro uses for chapters.
 *
 * @throws CompendiumError with every error of the page, if there is one.
 */
export function renderPage(page: ParsedPage, survey: Survey, { base }: MarkdownOptions): RenderedPage {
  const tree = pageTree(page, survey, { base, mathematics: 'html' });
  const write = (children: HtmlRoot['children']): string =>
    writer.stringify({ type: 'root', children }).trim();
  return {
    html: write(tree.children),
    abstract: write(tree.children.flatMap((node) => (isAbstract(node) ? node.children : []))),
    notes: write(tree.children.filter((node) => !isAbstract(node))),
    diagnostics: diagnosticsOf(pageContext(survey, page)),
  };
}
