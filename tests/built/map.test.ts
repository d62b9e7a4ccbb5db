import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function withMap<T>(
  use: (page: Page) => Promise<T>,
  address = 'map/',
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  try {
    const page = await context.newPage();
    await page.goto(site.address + address);
    return await use(page);
  } finally {
    await context.close();
  }
}

const zoom = (page: Page): Promise<number> =>
  page
    .locator('field-map .map-picture')
    .first()
    .evaluate((svg) => 1138 / (svg as SVGSVGElement).viewBox.baseVal.width);
const label = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

describe('the map zooms', () => {
  it('by its buttons, and back to the whole', () =>
    withMap(async (page) => {
      const whole = await zoom(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      expect((await zoom(page)) / whole).toBeCloseTo(1.6, 1);
      await page.getByRole('button', { name: 'Zoom out' }).click();
      expect((await zoom(page)) / whole).toBeCloseTo(1, 2);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.getByRole('button', { name: 'All of the map' }).click();
      expect((await zoom(page)) / whole).toBeCloseTo(1, 2);
    }));

  it('by keys, which then go from paper to paper', () =>
    withMap(async (page) => {
      const whole = await zoom(page);
      await page.locator('.map-box').focus();
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      expect((await zoom(page)) / whole).toBeCloseTo(2.56, 1);
      expect(await page.locator('.map-names text').count()).toBeGreaterThan(10);
      await page.keyboard.press('Enter');
      const first = await label(page);
      expect(await page.locator('.map-tip').textContent()).toContain(first);
      await page.keyboard.press('ArrowRight');
      expect(await label(page)).not.toBe(first);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/papers\//u);
    }));

  it('by the wheel with Ctrl, while the wheel alone scrolls the page', () =>
    withMap(async (page) => {
      const whole = await zoom(page);
      await page.locator('.map-box').hover();
      await page.mouse.wheel(0, 200);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
      expect(await zoom(page)).toBe(whole);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -300);
      await page.keyboard.up('Control');
      await expect.poll(() => zoom(page)).toBeGreaterThan(whole * 1.3);
    }));
});

it('a chapter of the key is brought out, stands in the address, and is there again on the next visit', () =>
  withMap(async (page) => {
    const whole = await zoom(page);
    const key = page.locator('.map-key button', { hasText: 'State-space models' });
    await key.click();
    expect(await key.getAttribute('aria-pressed')).toBe('true');
    expect(new URL(page.url()).search).toBe('?chapter=8');
    await page.reload();
    expect(await key.getAttribute('aria-pressed')).toBe('true');
    expect(await zoom(page)).toBeGreaterThan(whole * 1.2);
    expect(await page.locator('.map-names text:not([data-chapter="8"])').count()).toBe(0);
    await key.click();
    expect(new URL(page.url()).search).toBe('');
    expect(await zoom(page)).toBeCloseTo(whole, 3);
  }));

it('names of papers cover neither each other nor a point', () =>
  withMap(async (page) => {
    for (const step of [1, 2, 3]) {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      const clashes = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
        const [names, marks] = [boxes('.map-names text'), boxes('.map a[data-paper]')];
        const meet = (a: DOMRect, b: DOMRect) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
        const pairs = names.filter((a, index) => names.slice(index + 1).some((b) => meet(a, b)));
        return [names.length, pairs.length, names.filter((a) => marks.some((b) => meet(a, b))).length];
      });
      expect(clashes.slice(1), `after ${String(step)} steps`).toEqual([0, 0]);
    }
  }));

it('a paper leads to its place on the map and back', () =>
  withMap(async (page) => {
    await page.locator('.paper-facts a[href*="/map/?paper="]').click();
    await page.locator('.map-tip').waitFor({ state: 'visible' });
    expect(await page.locator('.map-tip').textContent()).toContain('Zhai et al., 2023');
    await page.locator('.map-picture a[data-chosen]').click({ force: true });
    await page.waitForURL(/\/papers\/zhai2023stabilizing\//u);
  }, 'papers/zhai2023stabilizing/'));

it('a first tap shows what a point is, a second follows it', () =>
  withMap(
    async (page) => {
      const point = page.locator('.map-picture a[data-paper="dao2024transformers"]');
      await point.scrollIntoViewIfNeeded();
      const tap = async () => {
        const box = await point.boundingBox();
        if (box === null) throw new Error('The point is not drawn.');
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      };
      await tap();
      await page.locator('.map-tip').waitFor({ state: 'visible' });
      expect(page.url()).toMatch(/\/map\/$/u);
      await tap();
      await page.waitForURL(/\/papers\//u);
    },
    'map/',
    { hasTouch: true, viewport: { width: 768, height: 900 } },
  ));

it('without JavaScript every point is a link, and the key leads to the chapters', () =>
  withMap(
    async (page) => {
      expect(await page.locator('.map-picture a[href*="/papers/"]').count()).toBe(333);
      expect(await page.locator('.map-key a:visible').count()).toBe(18);
      expect(await page.locator('.map button:visible').count()).toBe(0);
    },
    'map/',
    { javaScriptEnabled: false },
  ));

it('the boxes of a network of relations hold their labels', () =>
  withMap(async (page) => {
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.relations a[data-node]')].flatMap((node) => {
        const box = node.querySelector('rect')?.getBoundingClientRect();
        const texts = [...node.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        const [label, number] = texts;
        const isInside = texts.every(
          (text) => box && text.left >= box.left + 2 && text.right <= box.right - 2,
        );
        const isApart = label === undefined || number === undefined || label.right < number.left;
        return isInside && isApart ? [] : [node.textContent];
      }),
    );
    expect(cut).toEqual([]);
    expect(await page.locator('.relations a[data-node]').count()).toBeGreaterThan(50);
  }, 'chapters/state-space-models/relations/'));
