import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readPages } from './pages.ts';
import { weigher, type Weight } from './weight.ts';

/** The most that a page may weigh, in bytes after gzip. The first kind that fits an address counts. */
const kinds: { kind: string; fits: RegExp; html: number }[] = [
  { kind: 'a paper', fits: /^\/papers\/[^/]+\/$/u, html: 12_000 },
  { kind: 'a chapter', fits: /^\/chapters\/[^/]+\/$/u, html: 90_000 },
  { kind: 'the relations of a chapter', fits: /^\/chapters\/[^/]+\/relations\/$/u, html: 32_000 },
  { kind: 'the list of papers', fits: /^\/papers\/$/u, html: 60_000 },
  { kind: 'the bibliography', fits: /^\/bibliography\/$/u, html: 80_000 },
  { kind: 'a picture or a list', fits: /^\/(?:map|timeline|glossary|coverage|changes)\/$/u, html: 50_000 },
  { kind: 'the home page', fits: /^\/$/u, html: 20_000 },
  { kind: 'any other page', fits: /^/u, html: 12_000 },
];
const styles = 16_000;
const scripts = 12_000;

const site = inject('sites')[1] ?? { base: '/', folder: '' };
let weights: Map<string, Weight>;
beforeAll(async () => {
  const weigh = weigher(site.folder, site.base);
  const pages = await readPages(site.folder);
  weights = new Map(await Promise.all(pages.map(async (page) => [page.address, await weigh(page)] as const)));
});

/** A line for each page above a budget, the heaviest first. */
function above(part: keyof Weight, budget: number, addresses: Iterable<string> = weights.keys()): string[] {
  return [...addresses]
    .map((address) => [address, weights.get(address)?.[part] ?? Infinity] as const)
    .filter(([, weight]) => weight > budget)
    .sort(([, a], [, b]) => b - a)
    .map(([address, weight]) => `${address}: ${part} of ${weight} bytes, budget ${budget}`);
}

describe('after gzip', () => {
  it.each(kinds)('the HTML of $kind stays within $html bytes', ({ kind, html }) => {
    const addresses = [...weights.keys()].filter(
      (address) => kinds.find(({ fits }) => fits.test(address))?.kind === kind,
    );
    expect(addresses.length).toBeGreaterThan(0);
    expect(above('html', html, addresses)).toEqual([]);
  });

  it(`the style sheets of a page stay within ${styles} bytes together`, () => {
    expect(Math.min(...[...weights.values()].map((weight) => weight.styles))).toBeGreaterThan(1000);
    expect(above('styles', styles)).toEqual([]);
  });

  it(`the scripts that a page loads by itself stay within ${scripts} bytes together`, () => {
    expect(Math.min(...[...weights.values()].map((weight) => weight.scripts))).toBeGreaterThan(100);
    expect(above('scripts', scripts)).toEqual([]);
  });
});
