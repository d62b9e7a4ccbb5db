import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const { address } = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Opens a page of a browser in which something is broken, and closes it after the test. */
async function withBroken(
  prepare: (page: Page) => Promise<unknown>,
  path: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  // What a service worker hands over could not be broken.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => {
    // Pagefind says so itself, in a promise that nobody can catch.
    if (!message.startsWith('Failed to load the Pagefind WASM')) faults.push(message);
  });
  await prepare(page);
  await page.goto(address + path);
  await look(page);
  await context.close();
  expect(faults).toEqual([]);
}

const missing = (pattern: string) => (page: Page) =>
  page.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));

/** Hands over the first half of a file. */
const cut = (pattern: string) => (page: Page) =>
  page.route(pattern, async (route: Route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    await route.fulfill({ response: answer, body: body.subarray(0, Math.floor(body.length / 2)) });
  });

describe('the search goes on with titles, names and years, says so, and leads to the list of papers', () => {
  it.each([
    [
      'without WebAssembly',
      (page: Page) => page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'WebAssembly')),
    ],
    ['where the engine is missing', missing('**/pagefind/pagefind.js')],
    ['where the engine is cut off', cut('**/pagefind/wasm.*')],
    ['where the list of the index is missing', missing('**/*.pf_meta')],
    ['where the list of the index is cut off', cut('**/*.pf_meta')],
    ['where the words of the index are missing', missing('**/*.pf_index')],
    ['where the words of the index are cut off', cut('**/*.pf_index')],
  ])('%s', async (_, prepare) => {
    await withBroken(prepare, 'search/?q=grokking', async (page) => {
      const note = page.locator('[data-partial]');
      await note.waitFor({ state: 'visible' });
      expect(await note.locator('a[href$="/papers/"]').isVisible()).toBe(true);
      await page.locator('li[data-result] a[href*="/tian2025provable/"]').waitFor();
    });
  });
});

describe('the search says that it cannot run, and leads to the list of papers', () => {
  it.each([
    ['where its data are missing', missing('**/search/data.json')],
    ['where its data are cut off', cut('**/search/data.json')],
  ])('%s', async (_, prepare) => {
    await withBroken(prepare, 'search/?q=grokking', async (page) => {
      const note = page.locator('[data-problem]');
      await note.waitFor({ state: 'visible' });
      expect(await note.locator('a[href$="/papers/"]').isVisible()).toBe(true);
    });
    await withBroken(prepare, 'chapters/collapse/', async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('grokking');
      await page.locator('.search-dialog [role=status]', { hasText: 'could not be loaded' }).waitFor();
      expect(await page.locator('.search-dialog .search-all').getAttribute('href')).toMatch(/\/papers\/$/u);
    });
  });
});

it('shows titles without excerpts where the texts are missing', async () => {
  await withBroken(missing('**/*.pf_fragment'), 'search/?q=grokking', async (page) => {
    await page.locator('li[data-result]').first().waitFor();
    expect(await page.locator('[data-coming]').count()).toBe(0);
  });
});

describe('saving says why it cannot', () => {
  it.each([
    [
      'where there is no service worker',
      () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
      /cannot save the survey/u,
    ],
    [
      'where there is no storage at all',
      () => void Reflect.deleteProperty(globalThis, 'caches'),
      /cannot save the survey/u,
    ],
    [
      'where the browser refuses to store, as in some private windows',
      () => {
        CacheStorage.prototype.keys = () => Promise.reject(new DOMException('No', 'SecurityError'));
      },
      /does not let the site store/u,
    ],
  ])('%s', async (_, breakIt, words) => {
    await withBroken(
      (page) => page.addInitScript(breakIt),
      'offline/',
      async (page) => {
        await expect.poll(() => page.locator('[data-state]').textContent()).toMatch(words);
        expect(await page.locator('[data-save]').isVisible()).toBe(false);
        expect(await page.locator('main a[href$="/papers/"]').isVisible()).toBe(true);
      },
    );
  });

  it('where the device is full, and keeps what is there', async () => {
    const fill = (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        const put = Cache.prototype.put;
        let left = 100;
        Cache.prototype.put = function (...file) {
          left -= 1;
          return left < 0
            ? Promise.reject(new DOMException('Full', 'QuotaExceededError'))
            : put.apply(this, file);
        };
      });
    await withBroken(fill, 'offline/', async (page) => {
      await page.locator('[data-save]').click();
      await expect
        .poll(() => page.locator('[data-state]').textContent(), { timeout: 30_000 })
        .toMatch(/no room left/u);
      expect(await page.locator('[data-remove]').isVisible()).toBe(true);
      expect(await page.locator('main a[href$="/papers/"]').isVisible()).toBe(true);
    });
  });
});
