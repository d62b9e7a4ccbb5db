import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A built page: its address below the base (`/papers/x/`), its HTML as a tree, its ids and its links. */
export interface BuiltPage {
  address: string;
  html: string;
  tree: Root;
  ids: Set<string>;
  links: { href: string; line: number }[];
}

/** Reads every HTML page of a built site, sorted by address. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith('.html') && !name.startsWith('pagefind'),
  );
  const pages = await Promise.all(
    names.map(async (name) => {
      const html = await readFile(path.join(folder, name), 'utf8');
      const address = `/${name
        .split(path.sep)
        .join('/')
        .replace(/index\.html$/u, '')}`;
      return readPage(address, html);
    }),
  );
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

function readPage(address: string, html: string): BuiltPage {
  const tree = fromHtml(html);
  const ids = new Set<string>();
  const links: BuiltPage['links'] = [];
  visit(tree, 'element', (element: Element) => {
    const { id, href, src } = element.properties;
    if (typeof id === 'string') ids.add(id);
    for (const target of [href, src]) {
      if (typeof target === 'string') links.push({ href: target, line: element.position?.start.line ?? 0 });
    }
  });
  return { address, html, tree, ids, links };
}
