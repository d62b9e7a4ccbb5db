import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readPages, type BuiltPage } from './pages.ts';

/** What addresses begin with where the build was not told the site's own. */
const local = 'http://localhost:4321';

describe.each(inject('sites'))('the site under $base', ({ base, folder, site }) => {
  const home = `${site ?? local}${base}`;
  let pages: BuiltPage[];
  beforeAll(async () => {
    pages = await readPages(folder);
  });

  /** Whether an address of the site, without its fragment, is that of a page or a file. */
  function exists(address: string): boolean {
    const { pathname } = new URL(address);
    const file = decodeURIComponent(pathname.slice(base.length));
    return existsSync(path.join(folder, file.endsWith('/') || file === '' ? `${file}index.html` : file));
  }

  it('says on each page what it is, with addresses that exist, where its own is known', () => {
    const faults: string[] = [];
    if (site === undefined) {
      expect(pages.filter(({ html }) => html.includes('application/ld+json'))).toEqual([]);
      return;
    }
    for (const { address, html } of pages.filter((page) => page.address !== '/404.html')) {
      const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)];
      if (scripts.length !== 1) faults.push(`${address} has ${scripts.length} scripts`);
      const data: unknown = JSON.parse(scripts[0]?.[1] ?? 'null');
      const own = textsOf(data).filter((text) => text.startsWith(home));
      if (!own.includes(`${home}${address.slice(1)}`)) faults.push(`${address} does not name itself`);
      faults.push(...own.filter((text) => !exists(text)).map((text) => `${address} names ${text}`));
    }
    expect(faults).toEqual([]);
  });

  it('has a picture of the right size and weight for each page where its own address is known', async () => {
    const addresses = new Set(pages.map(({ html }) => metaOf(html, 'og:image') ?? 'none'));
    if (site === undefined) {
      expect([...addresses]).toEqual(['none']);
      return;
    }
    expect([...addresses].filter((address) => !address.startsWith(`${home}og/`) || !exists(address))).toEqual(
      [],
    );
    const faults: string[] = [];
    let bytes = 0;
    for (const address of addresses) {
      const file = await readFile(path.join(folder, new URL(address).pathname.slice(base.length)));
      const { format, width, height } = await sharp(file).metadata();
      bytes += file.length;
      if (format !== 'png' || width !== 1200 || height !== 630) faults.push(address);
    }
    expect(faults).toEqual([]);
    expect(addresses.size).toBeGreaterThan(360);
    expect(bytes / addresses.size).toBeLessThan(14_000);
  });

  it('lists in the sitemap each page that search engines may know, and no other', async () => {
    const sitemap = await readFile(path.join(folder, 'sitemap-0.xml'), 'utf8');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address);
    const open = pages.filter(({ html }) => metaOf(html, 'robots') === undefined);
    expect(listed.toSorted()).toEqual(open.map(({ address }) => `${home}${address.slice(1)}`).toSorted());
    const hidden = pages.filter((page) => !open.includes(page)).map(({ address }) => address);
    expect(hidden).toEqual(expect.arrayContaining(['/404.html', '/basket/']));
    const dates = [...sitemap.matchAll(/<lastmod>([^<]*)<\/lastmod>/gu)].map(([, date]) => date ?? '');
    expect(dates.filter((date) => !/^\d{4}-\d\d-\d\d$/u.test(date))).toEqual([]);
  });

  it('names the address of a page where it is known, and only there', () => {
    const named = pages.map(({ address, html }) => ({
      address,
      canonical: /<link rel="canonical" href="([^"]*)"/u.exec(html)?.[1],
      graph: metaOf(html, 'og:url'),
    }));
    const expected = named.map(({ address }) => {
      const whole = site === undefined ? undefined : `${home}${address.slice(1)}`;
      return { address, canonical: whole, graph: whole };
    });
    expect(named).toEqual(expected);
  });

  it('gives programs the whole survey in one file', async () => {
    const short = await readFile(path.join(folder, 'llms.txt'), 'utf8');
    const addresses = [...short.matchAll(/\]\(([^)]*)\)/gu)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !exists(address))).toEqual([]);
    const full = await readFile(path.join(folder, 'llms-full.txt'), 'utf8');
    expect(full.match(/^- [a-z\d-]+: .+\)/gmu)?.length).toBeGreaterThanOrEqual(333);
  });
});

function metaOf(html: string, name: string): string | undefined {
  return new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'u').exec(html)?.[1];
}

/** Every text of a tree of JSON. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
