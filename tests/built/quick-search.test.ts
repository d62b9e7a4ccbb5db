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

  it('follows by Enter the first result of what stands in the field, not of what was searched for before', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('mamba');
    await box().locator('li[data-result] a', { hasText: /mamba/iu }).first().waitFor();
    await page.keyboard.press('Control+a');
    // Pasted; Enter comes before the pause after typing has passed.
    await Promise.all([page.keyboard.insertText('schmidhuber'), page.keyboard.press('Enter')]);
    await page.waitForURL((url) => !url.pathname.includes('chapters/collapse'));
    expect(await page.locator('main').textContent()).toMatch(/schmidhuber/iu);
  });

  it('leads by Enter to the search page where nothing is found, and nowhere where nothing is asked', async () => {
    await page.keyboard.press('/');
    await box().waitFor({ state: 'visible' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('"wood pigeon nest"');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=%22wood/u);
    await page.locator('[data-no-words]').waitFor({ state: 'visible' });
  });

  it('offers what was typed where that was corrected', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('hallucnation language');
    await box().locator('.search-instead a').click();
    await page.waitForURL(/search\/\?q=hallucnation\+language&exact=1/u);
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
