import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const { address } = inject('sites')[1] ?? { address: '' };
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  // What a service worker hands over could not be held back.
  context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());

/** Holds back some files until the answer is called. */
async function stall(pattern: string): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.continue().catch(() => undefined); // the page may be gone
  });
  return go;
}

it('shows titles while their texts do not come, and the texts when they come', async () => {
  const go = await stall('**/*.pf_fragment');
  await page.goto(`${address}search/?q=grokking`);
  await page.locator('li[data-result] [data-coming]').first().waitFor();
  expect(await page.locator('[data-count]').textContent()).toMatch(/results for “grokking”/u);
  go();
  await page.locator('li[data-result] mark').first().waitFor();
  await expect.poll(() => page.locator('[data-coming]').count()).toBe(0);
});

it.each(['**/pagefind/pagefind.js', '**/*.pf_index', '**/search/data.json'])(
  'says on the page that the index is still loading while it does not come: %s',
  async (pattern) => {
    const go = await stall(pattern);
    await page.goto(`${address}search/?q=grokking`);
    await page.locator('[role=status]', { hasText: 'The index is still loading' }).waitFor();
    go();
    await page.locator('[role=status]', { hasText: 'results for “grokking”' }).waitFor();
    await page.locator('li[data-result]').first().waitFor();
  },
);

it('says so in the box too, and Enter waits for the answer', async () => {
  const go = await stall('**/*.pf_index');
  await page.goto(`${address}chapters/collapse/`);
  await page.keyboard.press('/');
  await page.locator('.search-dialog').waitFor({ state: 'visible' });
  await page.keyboard.type('grokking');
  await page.keyboard.press('Enter');
  await page.locator('.search-dialog [role=status]', { hasText: 'The index is still loading' }).waitFor();
  expect(page.url()).toContain('chapters/collapse');
  go();
  await page.waitForURL((url) => !url.pathname.includes('chapters/collapse'));
});

it('says in the box at the first answer that the text is not searched', async () => {
  await page.route('**/*.pf_index', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(`${address}chapters/collapse/`);
  await page.keyboard.press('/');
  const status = page.locator('.search-dialog [role=status]');
  await status.waitFor({ state: 'attached' });
  await page.locator('.search-dialog input').fill('grokking');
  await status.filter({ hasText: 'result' }).waitFor();
  expect(await status.textContent()).toContain('in titles, authors and years alone');
});
