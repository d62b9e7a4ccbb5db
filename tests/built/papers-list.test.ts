import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '', folder: '' };

describe('the list of papers', () => {
  const { address, folder } = site;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => browser.close());

  const open = (query: string) => page.goto(`${address}papers/${query}`);
  const rows = () => page.locator('.paper-table tbody tr:visible');
  const column = (number: number) =>
    rows()
      .locator(`:is(td, th):nth-child(${number})`)
      .evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
  const query = () => new URL(page.url()).search;
  const counted = () => page.locator('paper-table [role=status]').textContent();

  it('is narrowed by words and choices, and the address keeps them', async () => {
    await open('');
    const all = await rows().count();
    await page.getByLabel('Title, author or venue').fill('collapse');
    await page.locator('select[name=kind]').selectOption('theory');
    await expect.poll(query).toBe('?text=collapse&kind=theory');
    const left = await rows().count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(await counted()).toBe(`${left} of ${all} papers`);
    expect(new Set(await column(6))).toEqual(new Set(['theory']));
    await page.reload();
    expect(await rows().count()).toBe(left);
    expect(await page.locator('select[name=kind]').inputValue()).toBe('theory');
  });

  it('gives back what was asked before, on the way back and on the way forward', async () => {
    await open('?kind=theory');
    const theory = await rows().count();
    await page.getByLabel('From year').selectOption('2024');
    await page.getByRole('button', { name: 'Remove Kind: theory' }).click();
    expect(query()).toBe('?from=2024');
    const recent = await rows().count();
    await page.goBack();
    await page.goBack();
    expect(query()).toBe('?kind=theory');
    expect(await rows().count()).toBe(theory);
    await page.goForward();
    await page.goForward();
    expect(await rows().count()).toBe(recent);
  });

  it('takes one step of the way back for words typed in one go', async () => {
    await open('?kind=theory');
    await page.getByLabel('Title, author or venue').pressSequentially('grok');
    expect(query()).toBe('?text=grok&kind=theory');
    await page.goBack();
    expect(query()).toBe('?kind=theory');
    expect(await page.getByLabel('Title, author or venue').inputValue()).toBe('');
  });

  it('is ordered by the heads of its columns, and from the address', async () => {
    await open('?kind=survey');
    const head = page.getByRole('columnheader', { name: 'Cited here' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(query()).toBe('?kind=survey&sort=cited&order=desc');
    const cited = (await column(7)).map(Number);
    expect(new Set(cited).size).toBeGreaterThan(1);
    expect(cited).toEqual([...cited].sort((a, b) => b - a));
    await head.getByRole('button').press('Enter');
    expect((await column(7)).map(Number)).toEqual([...cited].sort((a, b) => a - b));
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
    await open('?kind=survey&sort=cited&order=desc');
    expect((await column(7)).map(Number)).toEqual(cited);
    expect(await page.locator('th[aria-sort]').getAttribute('data-sort')).toBe('cited');
  });

  it('says what to drop where no paper fits', async () => {
    await open('?text=zebrafish+on+stilts&kind=theory');
    expect(await rows().count()).toBe(0);
    await page.getByRole('button', { name: /^Drop words/u }).click();
    expect(query()).toBe('?kind=theory');
    expect(await rows().count()).toBeGreaterThan(0);
    expect(await page.locator('.nothing').isVisible()).toBe(false);
  });

  it('opens from the topic of a paper', async () => {
    await page.goto(`${address}papers/zhai2023stabilizing/`);
    await page.getByRole('link', { name: 'training stability' }).click();
    await page.waitForURL(/papers\/\?tag=training-stability/u);
    expect(await page.getByRole('button', { name: /^Remove Topic: training stability/u }).count()).toBe(1);
    expect(await rows().getByText('Stabilizing Transformer Training').count()).toBe(1);
  });

  it('is ordered and narrowed on a phone too', async () => {
    const phone = await browser.newPage({ viewport: { width: 360, height: 780 } });
    await phone.goto(`${address}papers/`);
    await phone.locator('select[name=sorting]').selectOption('title asc');
    expect(new URL(phone.url()).search).toBe('?sort=title&order=asc');
    const toggle = phone.locator('.filter-toggle');
    await toggle.click();
    await phone.locator('select[name=tag]').selectOption({ index: 1 });
    expect(await toggle.textContent()).toBe('Filters (1)');
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    await phone.close();
  });

  it('moves nothing when it opens, and is no larger than it may be', async () => {
    const moved = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await moved.goto(`${address}papers/?text=collapse&kind=theory&sort=title&order=asc`);
    await moved.locator('.chip').first().waitFor();
    const shift = await moved.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
            resolve(shifts.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(resolve, 500, 0);
        }),
    );
    expect(shift).toBe(0);
    await moved.close();
    const html = await readFile(path.join(folder, 'papers/index.html'));
    expect(gzipSync(html).length).toBeLessThan(60_000);
  });

  it('stands whole and without its form where no script runs', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${address}papers/?kind=theory`);
    expect(await plain.locator('.paper-table tbody tr').count()).toBeGreaterThanOrEqual(333);
    expect(await plain.locator('.paper-table').isVisible()).toBe(true);
    expect(await plain.locator('paper-table form').isVisible()).toBe(false);
    await plain.close();
  });
});
