import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { open, templates, withPage } from './templates.ts';
import { compressedSize } from './weight.ts';

/** Bytes of JavaScript, after gzip, that a page may ask for before anybody does anything. */
const scriptBudget = 12_000;
/** Milliseconds by which faces and scripts are late: long after the first painting. */
const delay = 700;
/** A phone on which the buttons of a paper break into one line more than on the narrowest. */
const phone = { viewport: { width: 412, height: 823 } };

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(templates)('/%s', (template) => {
  it('loads without an error, from its own host alone, with little script, and nothing moves', async () => {
    const faults: string[] = [];
    const scripts = new Map<string, number>();
    await withPage(browser, phone, async (page) => {
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        const own = new URL(site.address).origin;
        if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== own)
          faults.push(`asked ${request.url()}`);
      });
      page.on('requestfinished', (request) => {
        if (request.resourceType() === 'script') scripts.set(request.url(), 0);
      });
      await page.addInitScript(recordShifts);
      await page.goto(site.address + template, { waitUntil: 'networkidle' });
      await scrollThrough(page);
      faults.push(...(await shiftsOf(page)).map((shift) => `moved by ${shift}`));
      for (const url of scripts.keys())
        scripts.set(url, compressedSize(await (await page.request.get(url)).body()));
    });
    expect(faults).toEqual([]);
    // The search page still loads its engine at once.
    if (template.startsWith('search/')) return;
    const weight = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    expect(weight, `bytes of script, budget ${scriptBudget}: ${[...scripts.keys()].join(' ')}`).toBeLessThan(
      scriptBudget,
    );
  });

  it.each([360, 1280])(
    'moves nothing while it is scrolled, and its faces and scripts come late, %i px wide',
    async (width) => {
      const shifts = await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
        await page.route(/\.(?:woff2|js)$/u, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        });
        await page.addInitScript(recordShifts);
        await open(page, site.address + template);
        await scrollThrough(page);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await scrollThrough(page);
        return shiftsOf(page);
      });
      expect(shifts).toEqual([]);
    },
  );
});

function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { layoutShifts: string[] }).layoutShifts);
}

/** Runs in the page: each layout shift as its value and the elements that moved. */
function recordShifts(): void {
  interface Shift extends PerformanceEntry {
    value: number;
    hadRecentInput: boolean;
    sources: { node: Node | null }[];
  }
  const found: string[] = [];
  Object.assign(window, { layoutShifts: found });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
      const moved = sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? '').slice(0, 60),
      );
      if (!hadRecentInput) found.push(`${value.toFixed(4)}: ${moved.join(' | ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Down and up again, a screen at a time, each painted. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
    const to = async (top: number): Promise<void> => {
      window.scrollTo({ top, behavior: 'instant' });
      await painted();
    };
    for (let top = 0; top < document.documentElement.scrollHeight; top += 700) await to(top);
    for (let top = window.scrollY; top > 0; top -= 700) await to(top);
    await to(0);
    await painted();
  });
}
