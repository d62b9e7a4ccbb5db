import type { Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { dialectToMarkdown } from './tree/to-markdown.ts';
import { normalTree } from './tree/normal-tree.ts';
import { yamlOptions } from './yaml-options.ts';

/** A page to write. */
export interface Page {
  /** Plain data; written in the order of its keys. */
  frontmatter: Record<string, unknown>;
  /** The body. Text may hold anything: it comes out as text. */
  children: RootContent[];
}

/**
 * Writes a page as MDX with all escaping done.
 *
 * `parsePage` gives the front matter and the tree back, but for what Markdown cannot hold (see `normalTree`): line
 * breaks inside text become spaces, NUL becomes U+FFFD.
 */
export function serializePage({ frontmatter, children }: Page): string {
  const body = serializeBody({ type: 'root', children });
  if (Object.keys(frontmatter).length === 0) return body;
  const yaml = stringify(frontmatter, yamlOptions);
  return `---\n${yaml}---\n${body === '' ? '' : '\n'}${body}`;
}

/** The body alone. */
export function serializeBody(tree: Root): string {
  return toMarkdown(normalTree(tree), {
    bullet: '-',
    emphasis: '*',
    rule: '*',
    fences: true,
    resourceLink: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown(), dialectToMarkdown()],
  });
}
