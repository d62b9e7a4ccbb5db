import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Extension } from 'micromark-util-types';
import { dialectFromMarkdown } from '../tree/from-markdown.ts';
import { dialectSyntax } from './extension.ts';

/** The whole syntax of a page: Markdown with GFM (`~~` alone strikes out: `~` says "about") and mathematics, and the dialect. */
export function pageSyntax(): Extension[] {
  return [gfm({ singleTilde: false }), math(), dialectSyntax()];
}

/**
 * The tree builders that go with `pageSyntax`.
 *
 * GFM's second search for addresses in finished text is left out: it would turn an escaped `https\://…` into a link.
 */
export function pageFromMarkdown(file = ''): FromMarkdownExtension[] {
  const gfmBuilders = gfmFromMarkdown().map(({ transforms: _, ...builder }) => builder);
  return [...gfmBuilders, mathFromMarkdown(), dialectFromMarkdown(file)];
}
