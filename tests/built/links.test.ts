import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPages } from './pages.ts';

describe.each(inject('sites'))('links of the site under $base', ({ base, folder }) => {
  it('lead to pages, files and fragments that exist', async () => {
    const pages = await readPages(folder);
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const broken: string[] = [];
    let followed = 0;
    for (const page of pages) {
      for (const { href } of page.links) {
        if (/^(https?:|mailto:|data:)/u.test(href)) continue;
        const { pathname, hash } = new URL(href, `http://site${base}${page.address.slice(1)}`);
        if (!pathname.startsWith(base)) {
          broken.push(`${page.address}: ${href} leaves the base path`);
          continue;
        }
        followed++;
        const address = `/${decodeURIComponent(pathname.slice(base.length))}`;
        const target = byAddress.get(address);
        const isFile =
          target !== undefined || (!address.endsWith('/') && existsSync(path.join(folder, address)));
        if (!isFile) broken.push(`${page.address}: ${href} leads nowhere`);
        else if (hash !== '' && target !== undefined && !target.ids.has(decodeURIComponent(hash.slice(1)))) {
          broken.push(`${page.address}: ${href} has no such place`);
        }
      }
    }
    expect(broken.slice(0, 30)).toEqual([]);
    expect(followed).toBeGreaterThan(10_000);
  });

  it('never load anything from another host', async () => {
    const pages = await readPages(folder);
    const foreign = pages.flatMap(({ address, html }) =>
      [
        ...html.matchAll(
          /<(?:script|img|iframe|source|audio|video|embed|object)\b[^>]*\b(?:src|data)="(?:https?:)?\/\/[^"]*"|<link\b[^>]*rel="(?:stylesheet|preload|icon|modulepreload)"[^>]*href="(?:https?:)?\/\/[^"]*"/gu,
        ),
      ].map(([tag]) => `${address}: ${tag}`),
    );
    expect(foreign).toEqual([]);
  });
});
