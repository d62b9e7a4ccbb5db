import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { open, templates, withPage } from './templates.ts';

const widths = [360, 768, 1280, 1920];

const site = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it.each(templates)(`/%s does not scroll sideways, ${widths.join(', ')} px wide`, async (template) => {
  const wider = await withPage(browser, {}, async (page) => {
    const found: string[] = [];
    await open(page, site.address + template);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      if (content > width) found.push(`${content} px at ${width}`);
    }
    return found;
  });
  expect(wider).toEqual([]);
});

describe('a citation', () => {
  it('opens a card with the reference and the evidence marked in its abstract, by mouse and by keyboard', async () => {
    await withPage(browser, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(`${site.address}chapters/collapse/`);
      const citation = page.locator('a.cite-link[data-evidence]').first();
      const card = page.locator('[role=dialog], [data-card]').filter({ has: page.locator('mark') });
      await citation.hover();
      await card.first().waitFor({ state: 'visible' });
      await page.keyboard.press('Escape');
      await card.first().waitFor({ state: 'hidden' });
      await page.mouse.move(0, 0);
      await citation.focus();
      await card.first().waitFor({ state: 'visible' });
      expect((await card.first().locator('mark').first().textContent())?.length).toBeGreaterThan(5);
    });
  });

  it('leads to its reference and evidence without JavaScript', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.address}chapters/collapse/`);
      const href = await page.locator('a.cite-link[data-evidence]').first().getAttribute('href');
      expect(href).toMatch(/^#ref-/u);
      const reference = page.locator(`[id="${href?.slice(1) ?? ''}"]`);
      expect(await reference.isVisible()).toBe(true);
      expect((await reference.locator('q').first().textContent())?.length).toBeGreaterThan(5);
      expect(await reference.locator('mark').count()).toBeGreaterThan(0);
    });
  });
});

it('the keyboard reaches the content by the skip link first', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${site.address}chapters/collapse/`);
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(href).toMatch(/^#/u);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

it('the papers list can be read and followed without JavaScript', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.address}papers/`);
    expect(await page.locator('main a[href*="/papers/"]').count()).toBeGreaterThanOrEqual(333);
  });
});
