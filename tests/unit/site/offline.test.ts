import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheNames, savedVersion } from '../../../src/lib/site/offline-caches.ts';
import {
  addressOfFile,
  isSaved,
  planPacks,
  readPack,
  typeOfFile,
  writePack,
} from '../../../src/lib/site/offline-packs.ts';
import { webManifest } from '../../../src/lib/site/web-manifest.ts';
import { surveyOf } from '../survey/make-page.ts';

describe('a pack', () => {
  it('gives back the files that were put into it', () => {
    const file = fc.record({ path: fc.string({ unit: 'grapheme' }), body: fc.uint8Array() });
    fc.assert(
      fc.property(fc.array(file), (files) => {
        expect(readPack(writePack(files))).toEqual(files);
      }),
    );
  });

  it('that is cut short is refused', () => {
    const pack = writePack([{ path: '/a/', body: new Uint8Array(9) }]);
    expect(() => readPack(pack.subarray(0, pack.length - 1))).toThrow('cut short');
  });

  it('ends when it is full, and a large file has one of its own', () => {
    const sizes = [1, 2_400_000, 200_000, 9_000_000, 5];
    const packs = planPacks(sizes.map((size) => ({ body: new Uint8Array(size) })));
    expect(packs.map((pack) => pack.map(({ body }) => body.length))).toEqual([
      [1, 2_400_000],
      [200_000],
      [9_000_000],
      [5],
    ]);
    expect(planPacks([])).toEqual([]);
  });
});

it.each([
  ['/papers/x/', true],
  ['/offline/', true],
  ['/_astro/x.css', true],
  ['/pagefind/index/en_1.pf_index', true],
  ['/search/data.json', true],
  ['/api/publications.json', true],
  ['/offline/0-1234.pack', false],
  ['/og/home.png', false],
  ['/papers/x.bib', false],
  ['/chapters/x.md', false],
  ['/sitemap-0.xml', false],
  ['/sw.js', false],
  ['/pagefind/wasm.unknown.pagefind', true],
  ['/hidden-states.epub', false],
])('of %s it is %s that it is saved', (path, saved) => {
  expect(isSaved(path)).toBe(saved);
});

it('knows a page by its address and its type', () => {
  expect(addressOfFile('/papers/x/index.html')).toBe('/papers/x/');
  expect(addressOfFile('/index.html')).toBe('/');
  expect(addressOfFile('/404.html')).toBe('/404.html');
  expect(typeOfFile('/papers/x/')).toMatch('text/html');
  expect(typeOfFile('/_astro/a.woff2')).toBe('font/woff2');
  expect(typeOfFile('/pagefind/index/a.pf_index')).toBe('application/octet-stream');
});

it('keeps the caches of two surveys on one host apart', () => {
  expect(savedVersion('/a/', cacheNames('/a/').saved('12ab'))).toBe('12ab');
  expect(savedVersion('/b/', cacheNames('/a/').saved('12ab'))).toBeUndefined();
  expect(savedVersion('/', cacheNames('/a/').saved('12ab'))).toBeUndefined();
  expect(savedVersion('/a/', cacheNames('/a/').read)).toBeUndefined();
});

it('the manifest keeps every address under the base path', () => {
  const manifest = JSON.parse(webManifest(surveyOf({}), '/compendium/')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string }[];
    shortcuts: { url: string }[];
  };
  const addresses = [
    manifest.start_url,
    manifest.scope,
    ...manifest.icons.map(({ src }) => src),
    ...manifest.shortcuts.map(({ url }) => url),
  ];
  expect(addresses.filter((address) => !address.startsWith('/compendium/'))).toEqual([]);
  expect(manifest.icons.map(({ sizes }) => sizes)).toContain('512x512');
});
