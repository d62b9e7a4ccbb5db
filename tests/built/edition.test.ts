import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { ask, chosen, goldenQueries } from './golden-queries.ts';
import { readPages } from './pages.ts';
import { unpackEdition, type UnpackedEdition } from './unpacked-edition.ts';

describe('the edition that opens from disk', () => {
  let edition: UnpackedEdition;
  let root: string;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    const site = inject('sites').find(({ base }) => base === '/');
    edition = await unpackEdition(site?.folder ?? '');
    root = edition.root;
    browser = await startBrowser();
    const context = await browser.newContext();
    await context.setOffline(true);
    page = await context.newPage();
    page.on('pageerror', ({ message }) => faults.push(`${page.url()}: ${message}`));
    page.on('requestfailed', (request) => {
      // A request that the next page cut off is no fault.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED')
        faults.push(`${page.url()}: no ${request.url()}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    await edition.remove();
  });

  it('has no link inside it that leads nowhere', async () => {
    const pages = await readPages(edition.folder);
    const files = new Map(pages.map(({ address, ids }) => [address, ids]));
    const bad = pages.flatMap(({ address, links }) =>
      links.flatMap(({ href }) => {
        const target = new URL(href, `https://edition.invalid${address}`);
        if (target.origin !== 'https://edition.invalid') return [];
        const ids = files.get(target.pathname.replace(/index\.html$/u, ''));
        if (ids === undefined) return /\.html$|\/$/u.test(target.pathname) ? [`${address}: ${href}`] : [];
        const id = decodeURIComponent(target.hash.slice(1));
        return id === '' || ids.has(id) ? [] : [`${address}: ${href}`];
      }),
    );
    expect(bad).toEqual([]);
  });

  it('shows pages with their styles, and opens the next one by a link', async () => {
    await page.goto(`${root}/index.html`);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    await page.locator('main a[href*="chapters/collapse/"]').first().click();
    await page.waitForURL('**/chapters/collapse/index.html');
    await page.locator('a.cite-link[data-evidence]').first().hover();
    await page.locator('[data-card] mark').first().waitFor();
  });

  it('searches, corrects and finds formulas, in the box and on the search page', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('enropy colapse transformers');
    await page.locator('.search-dialog li[data-result]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/zhai2023stabilizing/index.html');
    await page.goto(`${root}/search/index.html?q=O(N%5E2)`);
    await page.locator('li[data-result]').first().waitFor();
    expect(await page.locator('li[data-result] a').first().getAttribute('href')).toContain(
      'katharopoulos2020transformers',
    );
    await page.goto(`${root}/search/index.html?q=state+space+models`);
    await page.locator('li[data-result] .result-excerpt mark').first().waitFor();
  });

  it('shows twenty pages, chosen by a seed, each after a reload too', async () => {
    for (const { address } of chosen(await readPages(edition.folder), 20, 5)) {
      await page.goto(`${root}${address.replace(/\/$/u, '/index.html')}`);
      await page.reload();
      expect(await page.locator('h1').count(), address).toBe(1);
    }
  });

  it('answers twenty queries, chosen by a seed', async () => {
    await page.goto(`${root}/search/index.html`);
    for (const { query, expect: expected } of chosen(await goldenQueries(), 20, 5))
      expect(
        (await ask(page, query)).slice(0, 3).some((path) => expected.includes(path)),
        query,
      ).toBe(true);
  });

  it('asks for nothing that is not there, and no script fails', () => {
    expect(faults).toEqual([]);
  });
});
