import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '' };
const chapter = 'chapters/state-space-models/';
const phone = { viewport: { width: 360, height: 740 } };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function onPage(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    await use(page);
  } finally {
    await context.close();
  }
}

/** Scrolls so that a heading stands a little below the top of the window. */
async function readSection(page: Page, number: string): Promise<string> {
  const heading = page.locator('.prose > :is(h2, h3)', {
    has: page.locator('.heading-number', { hasText: new RegExp(`^${number.replaceAll('.', '\\.')}$`, 'u') }),
  });
  return heading.evaluate((element) => {
    scrollBy({ top: element.getBoundingClientRect().top - 80, behavior: 'instant' });
    return element.id;
  });
}

describe('the contents of a chapter', () => {
  it('mark the section in view, and scroll within the rail so that it can be seen', async () => {
    await onPage(chapter, { viewport: { width: 1280, height: 400 } }, async (page) => {
      for (const number of ['8.2', '8.4.3', '8.6', '8.1']) {
        const id = await readSection(page, number);
        const current = page.locator('.rail .contents [aria-current]');
        await page.locator(`.rail .contents [aria-current][href="#${id}"]`).waitFor();
        expect(await current.count()).toBe(1);
        const isInView = await current.evaluate((link) => {
          const [inner, outer] = [link, link.closest('.rail')].map((part) => part?.getBoundingClientRect());
          return (
            inner !== undefined &&
            outer !== undefined &&
            inner.top >= outer.top &&
            inner.bottom <= outer.bottom
          );
        });
        expect(isInView, number).toBe(true);
      }
    });
  });

  it('stick to the top of a narrow screen as a bar that names the section and opens', async () => {
    await onPage(chapter, phone, async (page) => {
      const bar = page.locator('contents-bar summary');
      expect((await bar.textContent())?.trim()).toBe('In this chapter');
      await readSection(page, '8.3.1');
      await page.locator('contents-bar summary', { hasText: '8.3.1' }).waitFor();
      expect(
        await bar.evaluate((element) => Math.round(element.getBoundingClientRect().top)),
      ).toBeLessThanOrEqual(1);
      const link = page.locator('contents-bar a[href^="#"]', { hasText: '8.4.2' });
      expect(await link.isVisible()).toBe(false);
      await bar.focus();
      await page.keyboard.press('Enter');
      await link.waitFor();
      await page.keyboard.press('Escape');
      await link.waitFor({ state: 'hidden' });
      await page.keyboard.press('Enter');
      await link.click();
      await link.waitFor({ state: 'hidden' });
      await page.locator('contents-bar summary', { hasText: '8.4.2' }).waitFor();
    });
  });

  it('are folded above the text without JavaScript, and open', async () => {
    await onPage(chapter, { ...phone, javaScriptEnabled: false }, async (page) => {
      const link = page.locator('contents-bar a[href^="#"]').first();
      expect(await link.isVisible()).toBe(false);
      await page.locator('contents-bar summary').click();
      expect(await link.isVisible()).toBe(true);
    });
  });

  it('draw a line that grows with what has been read', async () => {
    await onPage(chapter, phone, async (page) => {
      const line = page.locator('.contents-progress');
      const width = (): Promise<number> => line.evaluate((element) => element.getBoundingClientRect().width);
      const widths = [await width()];
      for (const number of ['8.2', '8.5']) {
        await readSection(page, number);
        await page.locator('contents-bar summary', { hasText: number }).waitFor();
        widths.push(await width());
      }
      expect(widths[0]).toBe(0);
      expect(widths[1]).toBeGreaterThan(20);
      expect(widths[2]).toBeGreaterThan((widths[1] ?? 0) + 20);
      expect(widths[2]).toBeLessThan(360);
    });
  });
});

describe.each([360, 1440])('at %i px', (width) => {
  it('nothing covers a citation or a quotation to which a link leads', async () => {
    await onPage(chapter, { viewport: { width, height: 740 } }, async (page) => {
      const ids = ['cite-20', 'cite-75', await page.locator('.evidence li[id]').nth(30).getAttribute('id')];
      for (const id of ids) {
        await page.goto(`${site.address}${chapter}#${id ?? ''}`);
        await page.waitForTimeout(100);
        const seen = await page.evaluate((target) => {
          const element = document.getElementById(target);
          const box = element?.getClientRects()[0];
          if (element === null || box === undefined) return 'nothing';
          const found = document.elementFromPoint(box.left + 2, box.top + 4);
          const { backgroundColor, animationName } = getComputedStyle(element);
          return element.contains(found) && backgroundColor !== 'rgba(0, 0, 0, 0)'
            ? animationName
            : 'covered';
        }, id ?? '');
        expect(seen, id ?? '').toBe('arrival');
      }
    });
  });

  it('no part of a chapter moves while it loads and is read', async () => {
    await onPage(chapter, { viewport: { width, height: 740 } }, async (page) => {
      await page.reload({ waitUntil: 'networkidle' });
      for (const number of ['8.1', '8.3', '8.6']) {
        await readSection(page, number);
        await page.waitForTimeout(100);
      }
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(
                list
                  .getEntries()
                  .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
              ),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 500);
          }),
      );
      expect(shift).toBe(0);
    });
  });
});
