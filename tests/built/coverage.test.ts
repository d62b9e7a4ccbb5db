import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const { address } = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

it('entries in several places can be looked at alone, and lead to each other', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}coverage/`);
  const rows = page.locator('.coverage-table tbody tr:visible');
  const all = await rows.count();
  await page.locator('input[name=show][value=repeated]').check();
  expect(new URL(page.url()).search).toBe('?show=repeated');
  const repeated = await rows.count();
  expect(repeated).toBeGreaterThan(1);
  expect(repeated).toBeLessThan(all);
  const title = await rows.first().getByRole('rowheader').textContent();
  const twin = new URL(
    (await rows.first().locator('.row-authors a').first().getAttribute('href')) ?? '',
    page.url(),
  );
  const other = await page
    .locator(`[id="${twin.hash.slice(1)}"]`)
    .getByRole('rowheader')
    .textContent();
  expect(other?.slice(0, 12).toLowerCase()).toBe(title?.slice(0, 12).toLowerCase());
  await page.goBack();
  expect(await rows.count()).toBe(all);
  await page.close();
});

it('a link to an entry shows it, whatever was chosen', async () => {
  const page = await browser.newPage();
  await page.goto(`${address}coverage/`);
  const once = await page.locator('.coverage-table tbody tr:not([data-views])').first().getAttribute('id');
  await page.goto(`${address}coverage/?show=repeated#${once ?? ''}`);
  await page.locator(`[id="${once ?? ''}"]`).waitFor({ state: 'visible' });
  expect(await page.locator('input[name=show][value=""]').isChecked()).toBe(true);
  await page.close();
});
