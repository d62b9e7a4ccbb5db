import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** One page of each kind, and the chapters that are longest, richest in formulas and richest in pictures. */
export const templates = [
  '',
  'chapters/',
  'chapters/introduction/',
  'chapters/collapse/',
  'chapters/state-space-models/',
  'chapters/brains/',
  'chapters/state-space-models/relations/',
  'papers/',
  'papers/zhai2023stabilizing/',
  'search/',
  'search/?q=collapse',
  'timeline/',
  'map/',
  'glossary/',
  'bibliography/',
  'coverage/',
  'changes/',
  'about/',
  'contribute/',
  'basket/',
  '404.html',
];

/** A page in a context of its own, closed afterwards. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens a page and waits until what it loads by itself is there, the results of a search too. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  if (address.includes('?q=')) await page.locator('li[data-result]').first().waitFor();
}
