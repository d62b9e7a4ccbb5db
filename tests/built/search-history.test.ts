import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const { address } = inject('sites')[1] ?? { address: '' };
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());

const field = () => page.locator('#search-words');
const chapters = () => page.locator('survey-search input[name=kind][value=Chapter]');
const status = () => page.locator('[data-count]');
const note = () => page.locator('[data-corrected]');

/** Types as people do, letter by letter, over what stands in the field. */
async function type(words: string): Promise<void> {
  await field().fill('');
  await field().pressSequentially(words, { delay: 20 });
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

const isAt = async (words: string, isNarrowed = false): Promise<void> => {
  await status()
    .filter({ hasText: `for “${words}”` })
    .waitFor();
  expect(await field().inputValue()).toBe(words);
  expect(await chapters().isChecked()).toBe(isNarrowed);
};

describe('the history of a search', () => {
  it('has a step for each query that was meant and for each choice, and Back and Forward walk through them', async () => {
    await page.goto(`${address}search/`);
    const before = await page.evaluate(() => history.length);
    await type('mamba');
    await field().press('Enter');
    await type('grokking');
    await field().press('Enter');
    await chapters().check();
    await isAt('grokking', true);
    expect(await page.evaluate(() => history.length)).toBe(before + 3);
    await page.goBack();
    await isAt('grokking');
    await page.goBack();
    await isAt('mamba');
    expect(await page.locator('li[data-result] h2').first().textContent()).toMatch(/mamba/iu);
    await page.goBack();
    await page.locator('[data-start]').waitFor({ state: 'visible' });
    expect(await field().inputValue()).toBe('');
    await page.goForward();
    await page.goForward();
    await page.goForward();
    await isAt('grokking', true);
  });

  it('takes what is typed in one go for one step, however long the pauses', async () => {
    await page.goto(`${address}search/?q=grokking`);
    await isAt('grokking');
    const before = await page.evaluate(() => history.length);
    await type('mam');
    await type('mamba');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await isAt('grokking');
  });
});

describe('a search for what was typed', () => {
  beforeEach(async () => {
    await page.goto(`${address}search/?q=netwroks&exact=1`);
    await status().filter({ hasText: 'netwroks' }).waitFor();
  });

  it('stays one when a choice is made, on Enter, and on the way back', async () => {
    await chapters().check();
    await page.waitForURL(/kind=Chapter/u);
    expect(page.url()).toMatch(/exact=1/u);
    await field().press('Enter');
    expect(page.url()).toMatch(/exact=1/u);
    await page.goBack();
    await expect.poll(() => chapters().isChecked()).toBe(false);
    expect(page.url()).toMatch(/exact=1/u);
    expect(await note().textContent()).not.toMatch(/Showing results/u);
  });

  it('ends when other words are typed, or corrections are asked for', async () => {
    await note().getByText('Search with corrections').click();
    await note().filter({ hasText: 'Showing results for networks' }).waitFor();
    expect(page.url()).not.toMatch(/exact/u);
    await page.goBack();
    await type('netwroks deep');
    await note().filter({ hasText: 'Showing results for networks deep' }).waitFor();
    expect(page.url()).not.toMatch(/exact/u);
  });
});

it('says that the choices leave nothing, and takes them back', async () => {
  await page.goto(`${address}search/?q=collapse&kind=Chapter&year=2014`);
  await page.locator('[data-no-choice]').waitFor({ state: 'visible' });
  expect(await page.locator('[data-no-words]').isVisible()).toBe(false);
  await page.locator('[data-clear]').click();
  await isAt('collapse');
  await page.locator('li[data-result]').first().waitFor();
});

it('repeats the beginning of a long query alone', async () => {
  await page.goto(`${address}search/?q=${'neural collapse '.repeat(120)}`);
  await status().filter({ hasText: 'neural' }).waitFor();
  expect((await status().textContent())?.length).toBeLessThan(110);
  expect(await status().textContent()).toContain('…”');
});
