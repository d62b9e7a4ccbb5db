import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { withPage } from './templates.ts';

const site = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Chapters whose formulas are wide. */
const chapters = ['chapters/state-space-models/', 'chapters/memory/', 'chapters/training-dynamics/'];

describe.each(chapters)('the formulas of /%s', (chapter) => {
  /** Each formula that stands by itself: its lines, whether it scrolls, and how far its number is from the text's edge. */
  const formulasAt = (width: number) =>
    withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
      await page.goto(site.address + chapter);
      await page.evaluate(() => document.fonts.ready);
      return page.evaluate(() => {
        const edge = document.querySelector('.prose')?.getBoundingClientRect().right ?? 0;
        return [...document.querySelectorAll('.prose > .equation')].map((equation) => {
          const body = equation.querySelector('.equation-body');
          const number = equation.querySelector('.equation-number')?.getBoundingClientRect();
          const boxes = [...equation.querySelectorAll('.katex-html .katex-base')];
          const bases = boxes.map((box) => box.getBoundingClientRect());
          return {
            tex: equation.querySelector('annotation')?.textContent ?? '',
            scrolls: body !== null && body.scrollWidth > body.clientWidth,
            isOneLine: bases.every(({ top, bottom }) =>
              bases.every((other) => top < other.bottom && other.top < bottom),
            ),
            fromEdge: Math.round(edge - (number?.right ?? 0)),
            isHidden:
              number === undefined ||
              bases.some(({ right, bottom, top }) => {
                return right > number.left && bottom > number.top + 1 && top < number.bottom - 1;
              }),
          };
        });
      });
    });

  it('are broken into lines on a phone instead of scrolling', async () => {
    const formulas = await formulasAt(360);
    expect(formulas.length).toBeGreaterThan(4);
    const broken = formulas.filter(({ tex }) => !tex.includes('\\begin{aligned}'));
    expect(broken.filter(({ scrolls }) => scrolls)).toEqual([]);
    expect(broken.filter(({ isOneLine }) => !isOneLine).length).toBeGreaterThan(2);
  });

  it('stay in one line where there is room', async () => {
    const formulas = await formulasAt(1920);
    expect(formulas.filter(({ scrolls, isOneLine }) => scrolls || !isOneLine)).toEqual([]);
  });

  it.each([360, 768, 1280, 1920])('have their numbers at the edge of the text at %i px', async (width) => {
    const formulas = await formulasAt(width);
    expect(formulas.filter(({ fromEdge, isHidden }) => Math.abs(fromEdge) > 1 || isHidden)).toEqual([]);
  });
});

it.each([1280, 1920])('the type in drawings is no larger than the text at %i px', async (width) => {
  const sizes = await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
    const found: { text: number; drawn: number }[] = [];
    for (const chapter of ['chapters/state-space-models/', 'chapters/collapse/', 'chapters/brains/']) {
      await page.goto(site.address + chapter);
      found.push(
        ...(await page.evaluate(() => {
          const text = parseFloat(
            getComputedStyle(document.querySelector('.prose p') ?? document.body).fontSize,
          );
          return [...document.querySelectorAll<SVGTextElement>('.figure-body text')].map((label) => ({
            text,
            drawn: parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0),
          }));
        })),
      );
    }
    return found;
  });
  expect(sizes.length).toBeGreaterThan(50);
  expect(sizes.filter(({ text, drawn }) => drawn > text)).toEqual([]);
  expect(Math.min(...sizes.map(({ drawn }) => drawn))).toBeGreaterThan(12);
});

it('a card opened from a wide table leaves its rows in view, and the pointer can go to it', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${site.address}chapters/collapse/`);
    const citation = page.locator('.table a.cite-link').nth(2);
    await citation.evaluate((link) => scrollTo(0, link.getBoundingClientRect().top + scrollY - 400));
    await citation.hover();
    const card = page.locator('[data-card]');
    await card.waitFor();
    const [table, box, from] = await Promise.all([
      page
        .locator('.table', { has: page.locator('a.cite-link') })
        .first()
        .boundingBox(),
      card.boundingBox(),
      citation.boundingBox(),
    ]);
    if (table === null || box === null || from === null) throw new Error('nothing is shown');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(table.x);
    expect(box.y < from.y + from.height && box.y + box.height > from.y).toBe(true);
    for (let step = 1; step <= 10; step += 1) {
      const part = step / 10;
      await page.mouse.move(from.x + 10 + part * (box.x + 100 - from.x), from.y + 10 + part * 20);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(500);
    expect(await card.count()).toBe(1);
  });
});

it('on a phone the words about relations come before their picture, which has a link', async () => {
  await withPage(browser, { viewport: { width: 360, height: 780 } }, async (page) => {
    await page.goto(`${site.address}chapters/collapse/relations/`);
    const top = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('#relations-table')).toBeLessThan(await top('.relations'));
    await page.locator('.relations-jump a').click();
    expect(await page.locator('.relations > .scroll').evaluate((box) => box.scrollLeft)).toBeGreaterThan(100);
    expect(Math.abs(await top('.relations'))).toBeLessThan(300);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await top('#relations-table')).toBeGreaterThan(await top('.relations'));
    expect(await page.locator('.relations-jump').isVisible()).toBe(false);
  });
});

it('the words about a picture of years stand before the table that is folded up', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(`${site.address}timeline/`);
    const places = await page.evaluate(() =>
      [...document.querySelectorAll('figure:has(> details)')].map((figure) =>
        ['figcaption', 'details'].map((part) => figure.querySelector(part)?.getBoundingClientRect().top ?? 0),
      ),
    );
    expect(places.length).toBe(2);
    expect(places.filter(([words = 0, table = 0]) => words >= table)).toEqual([]);
  });
});
