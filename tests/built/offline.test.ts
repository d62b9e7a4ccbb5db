import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../src/io/serve-folder.ts';
import { startBrowser } from './browser.ts';
import { ask, chosen, goldenQueries } from './golden-queries.ts';
import { readPages } from './pages.ts';

describe.each(inject('sites'))('the site under $base, saved for offline', ({ folder, base }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let server: FolderServer;
  beforeAll(async () => {
    server = await serveFolder(folder, { port: 0, base });
    browser = await startBrowser();
    context = await browser.newContext();
    page = await context.newPage();
    await page.goto(`${server.address}offline/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  });
  afterAll(async () => {
    await browser.close();
    await server.close().catch(() => undefined);
  });
  const state = () => page.locator('[data-state]').textContent();

  it('says the size before, and goes on where it was interrupted', async () => {
    await expect.poll(state).toMatch(/Nothing is saved yet. The whole survey is [\d.]+ MB to load/u);
    await context.route('**/offline/3-*.pack', (route) => route.abort());
    await page.locator('[data-save]').click();
    await expect.poll(state, { timeout: 60_000 }).toMatch(/network failed|interrupted/u);
    await context.unroute('**/offline/3-*.pack');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-save]').click();
    await expect.poll(state, { timeout: 60_000 }).toBe('The whole survey is saved on this device.');
    expect(asked.filter((url) => /\/offline\/[012]-/u.test(url))).toEqual([]);
    expect(asked.some((url) => /\/offline\/3-/u.test(url))).toBe(true);
  });

  it('shows pages, search and cards with the server gone and the network cut, after a reload too', async () => {
    await server.close();
    await context.setOffline(true);
    for (const { address } of chosen(await readPages(folder), 20, 5)) {
      await page.goto(server.address + address.slice(1));
      await page.reload();
      expect(await page.locator('h1').count(), address).toBe(1);
      expect(await page.title(), address).not.toContain('Reading without a network');
    }
    await page.goto(`${server.address}search/?q=entropy+colapse`);
    await page.locator('li[data-result]').first().waitFor();
    await page.reload();
    await page.locator('li[data-result]').first().waitFor();
    await page.goto(`${server.address}chapters/collapse/`);
    await page.locator('a.cite-link[data-evidence]').first().hover();
    await page.locator('[data-card] mark').first().waitFor();
  });

  it('answers twenty queries, chosen by a seed, with the network cut', async () => {
    await page.goto(`${server.address}search/`);
    for (const { query, expect: expected } of chosen(await goldenQueries(), 20, 5))
      expect(
        (await ask(page, query)).slice(0, 3).some((path) => expected.includes(path)),
        query,
      ).toBe(true);
    expect(await page.locator('[data-partial]').isVisible()).toBe(false);
  });

  it('says for a page that does not exist that it is not on the device', async () => {
    await page.goto(`${server.address}papers/nobody1999nothing/`);
    expect(await page.locator('h1').textContent()).toBe('Reading without a network');
  });

  it('is removed again', async () => {
    await page.goto(`${server.address}offline/`);
    await page.locator('[data-remove]').click();
    await expect.poll(state).toMatch(/nothing is saved yet/iu);
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('saved'))),
    ).toEqual([]);
  });
});
