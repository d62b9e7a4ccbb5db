import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

/** One page of each kind. */
const templates = [
  '',
  'chapters/',
  'chapters/collapse/',
  'chapters/state-space-models/',
  'chapters/brains/',
  'chapters/state-space-models/relations/',
  'papers/',
  'papers/zhai2023stabilizing/',
  'search/?q=collapse',
  'timeline/',
  'map/',
  'glossary/',
  'bibliography/',
  'coverage/',
  'changes/',
  'about/',
  'contribute/',
  'basket/',
  '404.html',
];

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
  it.each(templates)('/%s has no accessibility violation', async (template) => {
    const violations = await withPage(
      { colorScheme, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
      async (page) => {
        await page.goto(site.address + template);
        if (template.startsWith('search')) await page.locator('li[data-result]').first().waitFor();
        await page.evaluate(axe.source);
        return page.evaluate(async () => {
          const { axe: engine } = window as unknown as { axe: typeof axe };
          const { violations: found } = await engine.run(document, { resultTypes: ['violations'] });
          return found.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map((node) => node.html.slice(0, 160))
                .join(' | ')}`,
          );
        });
      },
    );
    expect(violations).toEqual([]);
  });
});

describe.each([360, 768, 1280, 1920])('at a width of %i px', (width) => {
  it.each(templates)('/%s does not scroll sideways', async (template) => {
    const [content, view] = await withPage({ viewport: { width, height: 800 } }, async (page) => {
      await page.goto(site.address + template);
      return page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
    });
    expect(content).toBeLessThanOrEqual(view ?? 0);
  });
});

it('every kind of page loads without an error in the console and asks no other host', async () => {
  const faults: string[] = [];
  await withPage({}, async (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('request', (request) => {
      if (!/^(data:|blob:)/u.test(request.url()) && !request.url().startsWith(new URL(site.address).origin))
        faults.push(`asked ${request.url()}`);
    });
    for (const template of templates) await page.goto(site.address + template, { waitUntil: 'networkidle' });
  });
  expect(faults).toEqual([]);
});

describe('a citation', () => {
  it('opens a card with the reference and the evidence marked in its abstract, by mouse and by keyboard', async () => {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
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
    await withPage({ javaScriptEnabled: false }, async (page) => {
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
  await withPage({}, async (page) => {
    await page.goto(`${site.address}chapters/collapse/`);
    await page.keyboard.press('Tab');
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(href).toMatch(/^#/u);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

it('the papers list can be read and followed without JavaScript', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.address}papers/`);
    expect(await page.locator('main a[href*="/papers/"]').count()).toBeGreaterThanOrEqual(333);
  });
});
