import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

interface GoldenQuery {
  query: string;
  /** Pages that are a right first answer, without base. */
  expect: string[];
  kind: string;
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('finds what people look for: mean reciprocal rank at least 0.95, one of the first three for 98 of 100', async () => {
  const file = new URL('golden-queries.yaml', import.meta.url);
  const golden = parse(await readFile(file, 'utf8')) as GoldenQuery[];
  expect(golden.length).toBeGreaterThanOrEqual(150);
  const { address } = inject('sites')[0] ?? { address: '' };
  const page = await browser.newPage();
  await page.goto(`${address}search/`);
  // Only the first results are looked at: a page that comes later counts as not found.
  const ranks: { query: string; rank: number }[] = [];
  for (const { query, expect: expected } of golden) {
    await page.fill('#search-words', query);
    await page.keyboard.press('Enter');
    await page.locator('[data-count]', { hasText: `for “${query}”` }).waitFor();
    const found = await page
      .locator('li[data-result] h2 a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    ranks.push({ query, rank: found.findIndex((path) => expected.includes(path)) + 1 });
  }
  const mean = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
  const late = ranks.filter(({ rank }) => rank === 0 || rank > 3);
  expect(mean).toBeGreaterThanOrEqual(0.95);
  expect(late.length / ranks.length, late.map(({ query }) => query).join('; ')).toBeLessThanOrEqual(0.02);
});
