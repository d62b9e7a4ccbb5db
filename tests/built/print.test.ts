import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

/** Widths of the text on A4 and on Letter paper, between the margins of the style sheet. */
const sheets = { A4: 590, Letter: 612 };
const articles = [
  'chapters/introduction/',
  'chapters/state-space-models/',
  'chapters/generative-models/',
  'papers/song2023uncovering/',
];
const templates = [
  ...articles,
  '',
  'chapters/',
  'chapters/collapse/relations/',
  'papers/',
  'timeline/',
  'glossary/',
  'bibliography/',
  'coverage/',
];

const site = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** A page as a printer would lay it out; `during` sends what a browser sends before it prints. */
async function onPaper(
  path: string,
  use: (page: Page) => Promise<void>,
  { width = sheets.A4, during = true } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'dark' });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path);
    if (during) await send(page, 'beforeprint');
    await page.emulateMedia({ media: 'print' });
    await use(page);
  } finally {
    await context.close();
  }
}

const send = (page: Page, event: string): Promise<unknown> =>
  page.evaluate((name) => window.dispatchEvent(new Event(name)), event);

it.each([
  ...templates.map((path) => ['A4', path] as const),
  ...articles.map((path) => ['Letter', path] as const),
])('on %s paper nothing of /%s is wider than the sheet', async (sheet, path) => {
  await onPaper(
    path,
    async (page) => {
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(p, li, table, svg, pre, .katex-html .katex-base)')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`),
      );
      expect(wide).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(sheets[sheet]);
    },
    { width: sheets[sheet] },
  );
});

it.each(templates)(
  '/%s is printed without the frame of the site, buttons and what is folded',
  async (path) => {
    await onPaper(path, async (page) => {
      const shown = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            'body > header, body > footer, .skip-link, .contents, .pager, .page-source, main form, details, .card, .button, .pick',
          ),
        ]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(shown).toEqual([]);
      expect(await page.locator('.print-head').isVisible()).toBe(true);
    });
  },
);

it('the title block and the notes of links are for paper only', async () => {
  await onPaper(
    'chapters/collapse/',
    async (page) => {
      await page.emulateMedia({ media: 'screen' });
      expect(await page.locator('.print-head').isVisible()).toBe(false);
      expect(await page.locator('.link-notes, .link-number').filter({ visible: true }).count()).toBe(0);
    },
    { during: false },
  );
});

it('a page that is dark on the screen is printed in the colours of the light scheme', async () => {
  const colours = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      ['main', '.figure-body text', '.katex'].map((part) => {
        const element = document.querySelector(part);
        return element === null ? 'missing' : getComputedStyle(element).color;
      }),
    );
  await onPaper('chapters/state-space-models/', async (page) => {
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    const ink = 'rgb(23, 32, 28)';
    expect(await colours(page)).toEqual([ink, ink, ink]);
    await page.emulateMedia({ media: 'screen' });
    expect(await colours(page)).not.toContain(ink);
  });
});

describe('the links of a printed article', () => {
  it.each(['chapters/state-space-models/', 'papers/song2023uncovering/'])(
    'of /%s have numbers that stand before their addresses in a list, each once',
    async (path) => {
      await onPaper(path, async (page) => {
        await send(page, 'beforeprint');
        const published = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
        const { notes, marks } = await page.evaluate(
          (origin) => ({
            notes: [...document.querySelectorAll('.link-notes li')].map((item) => item.textContent),
            marks: [...document.querySelectorAll('.link-number')].map((mark) => ({
              number: Number(mark.textContent),
              address: (mark.previousElementSibling as HTMLAnchorElement).href.replace(
                location.origin,
                origin,
              ),
            })),
          }),
          new URL(published).origin,
        );
        expect(notes.length).toBeGreaterThan(5);
        expect(new Set(notes).size).toBe(notes.length);
        expect(marks.map(({ number }) => notes[number - 1])).toEqual(marks.map(({ address }) => address));
        expect(new Set(marks.map(({ number }) => number)).size).toBe(notes.length);
        expect(notes.filter((address) => address.startsWith(published))).toEqual([]);
      });
    },
  );

  it('lose their numbers after the print, and a real one sends both events', async () => {
    await onPaper(
      'chapters/collapse/',
      async (page) => {
        const html = (): Promise<string> => page.locator('article').evaluate((article) => article.outerHTML);
        const before = await html();
        await send(page, 'beforeprint');
        expect(await html()).not.toBe(before);
        await send(page, 'afterprint');
        expect(await html()).toBe(before);
        const sheet = await page.pdf({ preferCSSPageSize: true });
        expect(sheet.byteLength).toBeGreaterThan(100_000);
        expect(await html()).toBe(before);
      },
      { during: false },
    );
  });

  it('show their addresses in the text where no script runs', async () => {
    await onPaper(
      'chapters/collapse/',
      async (page) => {
        const after = (): Promise<string> =>
          page.evaluate(() => {
            const link = document.createElement('a');
            link.href = 'https://example.org/x';
            document.querySelector('.prose p')?.append(link);
            return getComputedStyle(link, '::after').content;
          });
        expect(await after()).toContain('https://example.org/x');
        await send(page, 'beforeprint');
        expect(await after()).toBe('none');
      },
      { during: false },
    );
  });
});

it('formulas that are wider than the column are printed smaller, the others as they are', async () => {
  const use = async (page: Page): Promise<void> => {
    const formulas = await page.evaluate(() =>
      [...document.querySelectorAll('.equation-body .katex-display')].map((display) => {
        const drawing = display.querySelector('.katex-html');
        const formula = display.querySelector('.katex');
        if (drawing === null || formula === null) return { fits: false, ratio: 0 };
        const range = document.createRange();
        range.selectNodeContents(drawing);
        const size = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
        return {
          fits: range.getBoundingClientRect().width <= display.clientWidth + 1,
          ratio: size(formula) / size(display),
        };
      }),
    );
    expect(formulas.filter(({ fits }) => !fits)).toEqual([]);
    expect(Math.max(...formulas.map(({ ratio }) => ratio))).toBeCloseTo(1, 2);
    expect(Math.min(...formulas.map(({ ratio }) => ratio))).toBeLessThan(0.99);
  };
  await onPaper('chapters/state-space-models/', use, { width: 500 });
});

it('a long chapter is printed as a compact article, with the words of its references', async () => {
  await onPaper(
    'chapters/state-space-models/',
    async (page) => {
      const sheets = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
      const pages = Math.max(...[...sheets.matchAll(/\/Count (\d+)/gu)].map(([, count]) => Number(count)));
      expect(pages).toBeGreaterThan(10);
      expect(pages).toBeLessThanOrEqual(17);
      const points = (selector: string): Promise<number> =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => 0.75 * parseFloat(getComputedStyle(element).fontSize));
      expect(await points('.prose > p')).toBeCloseTo(10.2, 1);
      expect(await points('.reference .evidence q')).toBeCloseTo(7.8, 1);
      const quotations = page.locator('.reference .evidence q');
      expect(await quotations.count()).toBeGreaterThan(100);
      expect(await quotations.filter({ visible: true }).count()).toBe(await quotations.count());
    },
    { during: false },
  );
});
