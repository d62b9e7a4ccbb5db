import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { h } from './element.ts';
import type { BookDocument } from './types.ts';

/** Where links of the book lead. */
export interface LinkTargets {
  /** Documents by the path of the site that they stand for. */
  files: ReadonlyMap<string, string>;
  /** Address of the site with final `/`. */
  site?: string | undefined;
}

/**
 * Makes paths of the site lead to documents of the book: `/papers/zhai2023/#abstract` in `chapters/memory.xhtml` ->
 * `../papers/zhai2023.xhtml#abstract`. A page that is not in the book is linked where the site's address is known; else
 * its words stay without a link.
 */
export function settleLinks({ file, body }: BookDocument, { files, site }: LinkTargets): void {
  const root: Root = { type: 'root', children: body };
  visit(root, 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('/')) return;
    const [path = '', fragment] = href.split('#');
    const target = files.get(path);
    const end = fragment === undefined ? '' : `#${fragment}`;
    if (target !== undefined) {
      node.properties['href'] = target === file && end !== '' ? end : relativePath(file, target) + end;
    } else if (site !== undefined) {
      node.properties['href'] = new URL(href.slice(1), site).href;
    } else {
      Object.assign(node, h('span', {}, node.children));
    }
  });
}

/** The way from one file of the book to another: `chapters/a.xhtml`, `papers/b.xhtml` -> `../papers/b.xhtml`. */
export function relativePath(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const goal = to.split('/');
  const shared = start.findIndex((folder, index) => folder !== goal[index]);
  const kept = shared < 0 ? start.length : shared;
  return [...start.slice(kept).map(() => '..'), ...goal.slice(kept)].join('/');
}
