import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

describe.each(inject('sites'))('the search box on the site under $base', ({ address, base }) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());
  beforeEach(() => page.goto(`${address}chapters/collapse/`));

  const box = () => page.locator('dialog.search-dialog');

  it.each(['/', 'Control+k'])('opens by %s, finds, and follows the first result by Enter', async (key) => {
    await page.keyboard.press(key);
    await box().waitFor({ state: 'visible' });
    await page.keyboard.type('entropy colapse transformers');
    await box().locator('li[data-result]').first().waitFor();
    await expect
      .poll(() => box().locator('[role=status]').textContent(), { timeout: 10_000 })
      .toMatch(/results? for “entropy collapse transformers”/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}papers/zhai2023stabilizing/`);
  });

  it('is walked through by arrow keys and closed by Escape, which gives the focus back', async () => {
    await page.locator('a.cite-link').first().focus();
    await page.keyboard.press('/');
    await page.keyboard.type('grokking');
    await box().locator('li[data-result=paper]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(
      await page.evaluate(() => document.activeElement === document.querySelector('li[data-result] a')),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    await box().waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cite-link');
  });

  it('leaves the reader where they were when it is closed and nothing had the focus', async () => {
    await page.evaluate(() => {
      scrollTo(0, 5000);
    });
    await page.keyboard.press('/');
    await box().waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await box().waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([5000, 'BODY']);
  });

  it('does not open while somebody writes a slash', async () => {
    await page.goto(`${address}papers/`);
    await page.locator('input[name=text]').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('input[name=text]').inputValue()).toBe('a/b');
    expect(await box().count()).toBe(0);
  });

  it('leads to all results on the search page', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('memory');
    await box().locator('.search-all[href$="?q=memory"]').waitFor({ state: 'visible' });
    await box().locator('.search-all').click();
    await page.waitForURL(`**${base}search/?q=memory`);
    await page.locator('li[data-result]').first().waitFor();
  });
});
