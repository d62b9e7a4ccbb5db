import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
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

  it('has no link and no form inside it that leads nowhere', async () => {
    const pages = await readPages(edition.folder);
    const ids = new Map(pages.map((each) => [fileOf(each.address), each.ids]));
    const entries = await readdir(edition.folder, { recursive: true, withFileTypes: true });
    const files = new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => `/${path.relative(edition.folder, path.join(entry.parentPath, entry.name))}`),
    );
    const bad = pages.flatMap(({ address, html, links }) => {
      const actions = [...html.matchAll(/ action="([^"]*)"/gu)].map(([, action = '']) => action);
      return [...links.map(({ href }) => href), ...actions].filter((href) => {
        const target = new URL(href, `https://edition.invalid${fileOf(address)}`);
        if (target.origin !== 'https://edition.invalid') return false;
        const file = decodeURIComponent(target.pathname);
        const id = decodeURIComponent(target.hash.slice(1));
        return !files.has(file) || (id !== '' && ids.get(file)?.has(id) !== true);
      });
    });
    expect([...new Set(bad)]).toEqual([]);
  });

  it('does not offer to save what is on the device already, nor speak of what only a site has', async () => {
    await page.goto(`${root}/about/index.html`);
    expect(await page.getByRole('link', { name: /offline|feed|llms/iu }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toMatch(/feed|llms|sitemap/u);
    expect(await page.locator('.footer-nav li').allInnerTexts()).toContain('BibTeX');
    expect(await page.locator('.footer-nav li').allInnerTexts()).not.toContain('Feed');
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

  it('leads from a search that found nothing, and from the list of results, to the search page', async () => {
    await page.goto(`${root}/papers/zhai2023stabilizing/index.html`);
    await page.keyboard.press('/');
    await page.locator('.search-dialog input').fill('qqzzxxvv');
    await page.locator('.search-dialog .search-count', { hasText: 'No results' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.href === `${root}/search/index.html?q=qqzzxxvv`);
    expect(await page.locator('survey-search').count()).toBe(1);
    await page.goto(`${root}/index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('attention');
    await page.getByRole('link', { name: /^All \d+ results$/u }).click();
    await page.waitForURL((address) => address.href === `${root}/search/index.html?q=attention`);
    await page.locator('li[data-result]').first().waitFor();
  });

  it('keeps a basket, and writes its papers in three formats', async () => {
    await page.goto(`${root}/papers/zhai2023stabilizing/index.html`);
    await page.locator('button[data-pick-key="zhai2023stabilizing"]').first().click();
    await page.goto(`${root}/bibliography/index.html`);
    await page
      .getByRole('button', { name: 'Basket: Understanding Neural Architecture Search Techniques' })
      .click();
    await page.getByRole('link', { name: 'Basket: 2 papers' }).click();
    await page.waitForURL((address) => address.search === '?keys=zhai2023stabilizing,adam2019understanding');
    await page.locator('[data-list] .paper-title').nth(1).waitFor();
    expect(await page.locator('[data-problem]').isVisible()).toBe(false);
    for (const [format, words] of [
      ['bib', '@inproceedings{zhai2023stabilizing,'],
      ['ris', 'TY  - '],
      ['json', '"id": "zhai2023stabilizing"'],
    ] as const) {
      const loading = page.waitForEvent('download');
      await page.locator(`a[data-file="${format}"]`).click();
      const file = await loading;
      expect(file.suggestedFilename()).toBe(`basket.${format}`);
      expect(await readFile(await file.path(), 'utf8')).toContain(words);
    }
    await page.locator('[data-list] .paper-title a, [data-list] a.paper-title').first().click();
    await page.waitForURL('**/papers/zhai2023stabilizing/index.html');
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

/** `/papers/x/` is the file `/papers/x/index.html`. */
function fileOf(address: string): string {
  return address.replace(/\/$/u, '/index.html');
}
