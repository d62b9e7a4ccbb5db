import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function withReader<T>(use: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    return await use(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const open = (page: Page, path: string): Promise<unknown> => page.goto(site.address + path);
const pick = (page: Page, key: string): Promise<void> =>
  page.locator(`button[data-pick-key="${key}"]`).first().click();
const titles = (page: Page): Promise<string[]> => page.locator('[data-list] .paper-title').allTextContents();
const keysIn = (page: Page): string | null => new URL(page.url()).searchParams.get('keys');

const keys = ['zhai2023stabilizing', 'adam2019understanding', 'dang2023neural'];
const [zhai = '', adam = '', dang = ''] = [
  'Stabilizing Transformer Training by Preventing Attention Entropy Collapse',
  'Understanding Neural Architecture Search Techniques',
  'Neural Collapse in Deep Linear Networks: From Balanced to Imbalanced Data',
];

/** Puts three papers into the basket, each on another kind of page, and opens it. */
async function fill(page: Page): Promise<void> {
  await open(page, 'papers/zhai2023stabilizing/');
  await page.getByRole('button', { name: `Basket: ${zhai}` }).click();
  await open(page, 'bibliography/');
  await pick(page, 'adam2019understanding');
  await open(page, 'search/?q=neural+collapse+deep+linear');
  await pick(page, 'dang2023neural');
  await page.getByRole('link', { name: 'Basket: 3 papers' }).click();
  await page.locator('[data-list] .paper-title').first().waitFor();
}

describe('the basket', () => {
  it('goes from picking on three kinds of page to a file, a shared link and back', async () => {
    await withReader(async (page) => {
      await fill(page);
      expect(await titles(page)).toEqual([zhai, adam, dang]);
      expect(keysIn(page)).toBe(keys.join(','));

      const loading = page.waitForEvent('download');
      await page.getByRole('link', { name: '.bib file' }).click();
      const file = await loading;
      expect(file.suggestedFilename()).toBe('basket.bib');
      const bibtex = await readFile(await file.path(), 'utf8');
      expect(bibtex.match(/^@\w+\{(\w+)/gmu)?.map((line) => line.split('{')[1])).toEqual(keys);

      await page.getByRole('button', { name: 'Copy link' }).click();
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toContain('keys=');
      const link = await copied();
      await withReader(async (friend) => {
        await friend.goto(link);
        await friend.getByText('This list came with its address.').waitFor();
        expect(await titles(friend)).toEqual([zhai, adam, dang]);
        expect(await friend.locator('basket-link').textContent()).not.toContain('3');
        await friend.getByRole('button', { name: 'Add these to my basket' }).click();
        await friend.getByRole('link', { name: 'Basket: 3 papers' }).waitFor();
        await friend.goBack();
        expect(await titles(friend)).toEqual([zhai, adam, dang]);
      });

      await page.getByRole('button', { name: `Take out: ${adam}` }).click();
      expect(await titles(page)).toEqual([zhai, dang]);
      expect(keysIn(page)).toBe([keys[0], keys[2]].join(','));
      await page.keyboard.press('Enter'); // the focus is on Undo
      expect(await titles(page)).toEqual([zhai, adam, dang]);
    });
  });

  it('copies what it loads, and the APA list with its italics', async () => {
    await withReader(async (page) => {
      await fill(page);
      await page.getByLabel('Order').selectOption('author');
      expect(await titles(page)).toEqual([adam, dang, zhai]);
      expect(page.url()).toContain('&order=author');
      const copy = async (name: string): Promise<string> => {
        await page.getByRole('button', { name: `Copy ${name}` }).click();
        await page.getByText(`${name}: copied`).waitFor({ state: 'attached' });
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect((await copy('RIS')).match(/^ID {2}- .+$/gmu)).toHaveLength(3);
      expect(JSON.parse(await copy('CSL-JSON'))).toHaveLength(3);
      expect((await copy('APA list')).split('\n').map((line) => line.slice(0, 8))).toEqual([
        'Adam, G.',
        'Dang, H.',
        'Zhai, S.',
      ]);
      const html = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType('text/html'))?.text();
      });
      expect(html).toContain('<i>ICML 2023</i>');
    });
  });

  it('keeps two tabs in step and remembers between pages', async () => {
    await withReader(async (page, context) => {
      await open(page, 'basket/');
      await page.getByText('Nothing is in the basket.').waitFor();
      const other = await context.newPage();
      await open(other, 'papers/zhai2023stabilizing/');
      await pick(other, 'zhai2023stabilizing');
      await page.locator('[data-list]').getByText(zhai).waitFor();
      await open(other, 'chapters/training-dynamics/');
      const button = other.locator('.references button[data-pick-key="zhai2023stabilizing"]');
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.click();
      await page.getByText('Nothing is in the basket.').waitFor();
    });
  });

  it('does not mix a list that came with the address into a basket, and names keys that it does not know', async () => {
    await withReader(async (page) => {
      await open(page, 'papers/adam2019understanding/');
      await pick(page, 'adam2019understanding');
      await open(page, 'basket/?keys=zhai2023stabilizing,<b>x</b>');
      await page.getByText('no paper with the key <b>x</b>').waitFor();
      expect(await titles(page)).toEqual([zhai]);
      await page.getByRole('button', { name: 'Leave out' }).click();
      expect(keysIn(page)).toBe('zhai2023stabilizing');
      await page.getByRole('button', { name: 'Replace my basket' }).click();
      await page.getByText('Your basket was replaced.').first().waitFor();
      expect(await titles(page)).toEqual([zhai]);
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await titles(page)).toEqual([adam]);
    });
  });

  it('works in memory where the browser keeps nothing, says so, and takes the basket along in the address', async () => {
    await withReader(async (page, context) => {
      await context.addInitScript(() => {
        const refuse = (): never => {
          throw new DOMException('refused', 'SecurityError');
        };
        Object.defineProperty(window, 'localStorage', { get: refuse });
      });
      await open(page, 'papers/zhai2023stabilizing/');
      await pick(page, 'zhai2023stabilizing');
      await page.getByRole('status').getByRole('link', { name: 'Open the basket' }).click();
      await page.getByText('This browser keeps nothing').waitFor();
      expect(await titles(page)).toEqual([zhai]);
      await page.getByRole('button', { name: `Take out: ${zhai}` }).click();
      await page.getByText('Nothing is in the basket.').waitFor();
    });
  });

  it('says without JavaScript what it needs and what there is instead', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(page, 'basket/');
    const hrefs = await page
      .locator('main a:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([`${site.base}references.bib`, `${site.base}bibliography/`]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('is accessible with papers in it, in the %s scheme', async (scheme) => {
    await withReader(async (page) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await open(page, `basket/?keys=${keys.join(',')},x`);
      await page.locator('[data-list] li').first().waitFor();
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { axe: engine } = window as unknown as { axe: typeof axe };
        return (await engine.run()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
      });
      expect(violations).toEqual([]);
    });
  });

  it('moves nothing while it fills', async () => {
    const shift = await withReader(async (page) => {
      await open(page, `basket/?keys=${keys.join(',')}`);
      await page.locator('[data-list] li').first().waitFor();
      return page.evaluate(
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
    });
    expect(shift).toBe(0);
  });
});
