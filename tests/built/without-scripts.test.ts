import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { templates, withPage } from './templates.ts';

/** What only a script can do, so that it is there only with one. Nothing of the survey's own may stand in it. */
const controls = [
  'button:not(.sort)',
  '[role=search]',
  'survey-search > :not(h1)',
  'paper-table :is(.filters, .filter-toggle, .chips, [role=status])',
  '.coverage-filter',
  '.map-hint, .map-key-read',
  'basket-page',
];

const site = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** The lines of text that a reader sees, controls left out. */
function readLines(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ hidden }) => {
      for (const element of document.querySelectorAll<HTMLElement>(hidden)) element.style.display = 'none';
      return document.body.innerText
        .split('\n')
        .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
        .filter((line) => line !== '');
    },
    { hidden: ['noscript', ...controls].join(',') },
  );
}

async function linesOf(template: string, javaScriptEnabled: boolean): Promise<string[]> {
  return withPage(
    browser,
    { javaScriptEnabled, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
    async (page) => {
      await page.goto(site.address + template, { waitUntil: 'networkidle' });
      return readLines(page);
    },
  );
}

describe.each(templates)('/%s', (template) => {
  it('says the same without JavaScript', async () => {
    const [withScripts, without] = [await linesOf(template, true), await linesOf(template, false)];
    const [known, plain] = [new Set(withScripts), new Set(without)];
    expect(plain.size).toBeGreaterThan(10);
    expect(withScripts.filter((line) => !plain.has(line))).toEqual([]);
    expect(without.filter((line) => !known.has(line))).toEqual([]);
  });

  it('shows no control that does nothing without JavaScript', async () => {
    const dead = await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.address + template);
      return page.evaluate(() => {
        const native = '[popovertarget], [commandfor], form[action] *';
        return [...document.querySelectorAll('button, input, select, textarea, [role=button]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          .filter((element) => !element.matches(native))
          .map((element) => element.outerHTML.slice(0, 120));
      });
    });
    expect(dead).toEqual([]);
  });
});

it('a chapter has its evidence, references, tables, pictures and formulas without JavaScript', async () => {
  const counts = await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.address}chapters/state-space-models/`);
    return page.evaluate(() => {
      const seen = (selector: string): number =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
      return {
        quotations: seen('.references q'),
        references: seen('.references .reference'),
        tables: seen('.prose table'),
        pictures: seen('.prose figure svg'),
        formulas: seen('.prose .katex'),
      };
    });
  });
  expect(counts.quotations).toBeGreaterThan(100);
  expect(counts.references).toBeGreaterThan(30);
  expect(counts.tables).toBeGreaterThanOrEqual(3);
  expect(counts.pictures).toBeGreaterThanOrEqual(3);
  expect(counts.formulas).toBeGreaterThan(80);
});

it.each(['map/', 'chapters/state-space-models/relations/'])(
  'the picture of /%s leads to pages without JavaScript',
  async (template) => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(site.address + template);
      const link = page.locator('main svg a[href]').first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(new URL(href, site.address).href);
    });
  },
);
