import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

describe.each(inject('sites'))('search on the site under $base', ({ address, base }) => {
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) foreign.push(request.url());
    });
  });
  afterAll(() => browser.close());

  const search = async (words: string): Promise<string[]> => {
    await page.goto(`${address}search/?q=${encodeURIComponent(words)}`);
    await page.locator('[data-count]', { hasText: /result/u }).waitFor();
    await page.locator('li[data-result]').first().waitFor();
    await page.locator('[data-coming]').first().waitFor({ state: 'detached' });
    return page
      .locator('li[data-result]')
      .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
  };

  it.each([
    ['Future Lens: Anticipating Subsequent Tokens', 'papers/pal2023future/'],
    ['Neural Collapse in Deep Linear Networks', 'papers/dang2023neural/'],
    ['Collapse in all its forms', 'chapters/collapse/'],
  ])('finds "%s"', async (words, expected) => {
    expect((await search(words))[0]).toContain(`${base}${expected}`);
  });

  it('shows sub-results that land on the right heading', async () => {
    await search('neural collapse simplex');
    const parts = await page
      .locator('li[data-result] .result-parts a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(parts.length).toBeGreaterThan(0);
    await page.goto(new URL(parts[0] ?? '', address).href);
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  it('keeps formulas out of excerpts', async () => {
    await search('attention complexity');
    const excerpts = await page.locator('.result-excerpt').allTextContents();
    expect(excerpts.length).toBeGreaterThan(3);
    expect(excerpts.filter((text) => /\\[a-z]+|katex|\$[^$]+\$/u.test(text))).toEqual([]);
  });

  it('narrows by facets, and keeps the choice in the address', async () => {
    await search('collapse');
    const before = await page.locator('[data-count]').textContent();
    await page.locator('survey-search input[name=kind][value=Chapter]').check();
    await page.waitForURL(/kind=Chapter/u);
    await expect.poll(() => page.locator('[data-count]').textContent()).not.toBe(before);
    await page.locator('li[data-result]').first().waitFor();
    const links = await page
      .locator('li[data-result] h2 a')
      .evaluateAll((items) => items.map((item) => item.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((href) => !href.includes('/chapters/'))).toEqual([]);
    await page.reload();
    await page.locator('li[data-result]').first().waitFor();
    expect(await page.locator('survey-search input[name=kind][value=Chapter]').isChecked()).toBe(true);
  });

  it('walks through the results with the arrow keys', async () => {
    const [first] = await search('grokking');
    await page.locator('survey-search input[name=q]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
  });

  it('says when nothing is found, and offers the list of papers', async () => {
    await page.goto(`${address}search/?q=collapse&kind=Chapter&year=2014`);
    await page.locator('[data-nothing]').waitFor({ state: 'visible' });
    expect(await page.locator('[data-nothing] a[href$="/papers/"]').count()).toBeGreaterThan(0);
  });

  it('says so when nothing of the index can be loaded', async () => {
    const broken = await browser.newPage();
    await broken.route('**/search/data.json', (route) => route.abort());
    await broken.goto(`${address}search/?q=memory`);
    await broken.locator('[data-problem]').waitFor({ state: 'visible' });
    expect(await broken.locator('[data-problem] a[href$="/papers/"]').count()).toBeGreaterThan(0);
    await broken.close();
  });

  it('searches titles, names and years where the text cannot be searched, and says so', async () => {
    const partial = await browser.newPage();
    await partial.route('**/pagefind/**', (route) => route.abort());
    await partial.goto(`${address}search/?q=grokking`);
    await partial.locator('[data-partial]').waitFor({ state: 'visible' });
    expect(await partial.locator('li[data-result] a').first().getAttribute('href')).toContain(
      '/tian2025provable/',
    );
    await partial.close();
  });

  it.each([
    ['enropy colapse transfromers', 'papers/zhai2023stabilizing/', 'entropy collapse transformers'],
    ['recurent neural netwroks', 'chapters/recurrent-networks/', 'recurrent neural networks'],
  ])('corrects "%s", says so and offers what was typed', async (typed, expected, meant) => {
    expect((await search(typed)).slice(0, 3).join(' ')).toContain(expected);
    const note = page.locator('[data-corrected]');
    expect(await note.textContent()).toContain(meant);
    await note.locator('a').click();
    await page.waitForURL(/exact=1/u);
    await note.filter({ hasText: 'Search with corrections' }).waitFor();
    expect(await note.textContent()).not.toContain('Showing results');
    expect(await page.locator('#search-words').inputValue()).toBe(typed);
  });

  it('takes a short form for what it stands for', async () => {
    expect((await search('SSM'))[0]).toContain('chapters/state-space-models/');
    expect((await search('MoE')).slice(0, 5).join(' ')).toContain('mixture');
  });

  it('finds names of letters and figures that stand in the text alone', async () => {
    await search('word2vec');
    expect(await page.locator('.result-excerpt mark').first().textContent()).toMatch(/word2vec/iu);
  });

  it('finds a formula whatever its spacing, and leads to its equation', async () => {
    const [first] = await search('x_k=\\bar{A}x_{k-1}');
    expect(first).toContain('chapters/state-space-models/#eq-');
    expect(await page.locator('li[data-result] .result-facts').first().textContent()).toContain('formula');
  });

  it.each(['neural collapse in language models', 'entropy colapse'])(
    'moves at most 150 kB for a first query: %s',
    async (query) => {
      // What a service worker hands over is not counted.
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const fresh = await context.newPage();
      await fresh.goto(`${address}search/`, { waitUntil: 'networkidle' });
      const client = await context.newCDPSession(fresh);
      await client.send('Network.enable');
      let bytes = 0;
      client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await fresh.fill('#search-words', query);
      await fresh.locator('li[data-result]').first().waitFor();
      await fresh.locator('[data-coming]').first().waitFor({ state: 'detached' });
      await fresh.waitForLoadState('networkidle');
      await context.close();
      expect(bytes).toBeGreaterThan(80_000);
      expect(bytes).toBeLessThanOrEqual(150_000);
    },
  );

  it('says without JavaScript that it needs it, and offers the list of papers', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${address}search/`);
    expect(await plain.locator('noscript, [data-no-script]').first().textContent()).toMatch(/JavaScript/u);
    expect(await plain.locator('main noscript a[href$="/papers/"]').isVisible()).toBe(true);
    await context.close();
  });

  it('asks no other host for anything', () => {
    expect(foreign).toEqual([]);
  });
});
