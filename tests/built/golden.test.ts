import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { ask, goldenQueries, type GoldenQuery } from './golden-queries.ts';
import { unpackEdition, type UnpackedEdition } from './unpacked-edition.ts';

let browser: Browser;
let edition: UnpackedEdition;
let golden: GoldenQuery[];
/** What each query finds on the site and in the edition. Only the first results are shown: later is not found. */
const onSite: string[][] = [];
const fromDisk: string[][] = [];

beforeAll(async () => {
  browser = await startBrowser();
  const site = inject('sites').find(({ base }) => base === '/');
  edition = await unpackEdition(site?.folder ?? '');
  golden = await goldenQueries();
  const page = await browser.newPage();
  await askAll(page, `${site?.address ?? ''}search/`, onSite);
  await askAll(page, `${edition.root}/search/index.html`, fromDisk);
});
afterAll(async () => {
  await browser.close();
  await edition.remove();
});

async function askAll(page: Page, address: string, answers: string[][]): Promise<void> {
  await page.goto(address);
  for (const { query } of golden) answers.push(await ask(page, query));
}

it.each([
  ['the site', onSite],
  ['the edition', fromDisk],
])(
  '%s finds what people look for: mean reciprocal rank 0.95, among the first three for 98 of 100',
  (_, answers) => {
    expect(golden.length).toBeGreaterThanOrEqual(150);
    const ranks = golden.map(({ query, expect: expected }, index) => ({
      query,
      rank: (answers[index]?.findIndex((path) => expected.includes(path)) ?? -1) + 1,
    }));
    const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
    const late = ranks.filter(({ rank }) => rank === 0 || rank > 3);
    expect(mean).toBeGreaterThanOrEqual(0.95);
    expect(late.length / ranks.length, late.map(({ query }) => query).join('; ')).toBeLessThanOrEqual(0.02);
  },
);

it('shows the same page first on the site and in the edition, for 95 of 100', () => {
  const others = golden.filter((_, index) => onSite[index]?.[0] !== fromDisk[index]?.[0]);
  expect(others.length / golden.length, others.map(({ query }) => query).join('; ')).toBeLessThanOrEqual(
    0.05,
  );
});
