import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

export interface GoldenQuery {
  query: string;
  /** Pages that are a right first answer, without base. */
  expect: string[];
  kind: string;
}

/** What people may look for, with what they should find. */
export async function goldenQueries(): Promise<GoldenQuery[]> {
  return parse(await readFile(new URL('golden-queries.yaml', import.meta.url), 'utf8')) as GoldenQuery[];
}

/** Asks the search page that is open, and gives the pages that it shows first, as `/papers/key/`. */
export async function ask(page: Page, query: string): Promise<string[]> {
  await page.fill('#search-words', query);
  await page.keyboard.press('Enter');
  await page.locator('[data-count]', { hasText: `for “${query}”` }).waitFor();
  const links = await page
    .locator('li[data-result] h2 a')
    .evaluateAll((items) => items.map((link) => (link as HTMLAnchorElement).href));
  return links.map((href) => /\/(?:papers|chapters)\/[^/]+\//u.exec(href)?.[0] ?? href);
}

/**
 * So many of the items, the same ones in every run.
 *
 * Method: the linear congruential generator of Numerical Recipes (Press et al. 1992, section 7.1).
 */
export function chosen<T>(items: readonly T[], count: number, seed: number): T[] {
  const left = [...items];
  const taken: T[] = [];
  let state = seed;
  while (taken.length < count && left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    taken.push(...left.splice(state % left.length, 1));
  }
  return taken;
}
