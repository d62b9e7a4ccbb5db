import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '' };
const desk = { viewport: { width: 1440, height: 900 } };
const low = { viewport: { width: 1440, height: 420 } };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function onPage(
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  // The service worker would answer from what it keeps where a test cuts a page off.
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path);
    await use(page);
  } finally {
    await context.close();
  }
}

const cards = (page: Page): Locator => page.locator('[data-card]');
const citations = (page: Page): Locator => page.locator('.prose p a.cite-link[data-evidence]');

/** How many lines of the open card's link and of the words before it, or of any text of the page, lie under the card. */
function covered(page: Page, what: 'sentence' | 'text'): Promise<number> {
  return page.evaluate((kind) => {
    const card = document.querySelector('[data-card]');
    const link = document.querySelector('[aria-expanded="true"][aria-details]');
    const box = card?.getBoundingClientRect();
    if (card === null || link === null || box === undefined) return -1;
    const rects = [...link.getClientRects()];
    const before = link.parentElement?.previousSibling;
    if (before instanceof Text) {
      const range = document.createRange();
      range.setStart(before, before.data.lastIndexOf('. ') + 1);
      range.setEnd(before, before.data.length);
      rects.push(...range.getClientRects());
    }
    if (kind === 'text') {
      for (const part of document.querySelectorAll(
        'main :is(p, li, h1, h2, h3, figcaption, td, svg, .katex-html)',
      )) {
        if (card.contains(part) || part.closest('.margin-notes, .rail') !== null) continue;
        const range = document.createRange();
        range.selectNodeContents(part);
        if (!part.contains(card)) rects.push(...range.getClientRects());
      }
    }
    return rects.filter(
      ({ left, top, right, bottom, width }) =>
        width > 1 &&
        left < box.right - 1 &&
        right > box.left + 1 &&
        top < box.bottom - 1 &&
        bottom > box.top + 1,
    ).length;
  }, what);
}

describe('the card of a citation', () => {
  it('opens by hovering, with the quoted words marked and in view, and closes when the pointer leaves', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      await citations(page).nth(12).hover();
      await cards(page).waitFor();
      const [mark, body] = await Promise.all([
        cards(page).locator('mark').first().boundingBox(),
        cards(page).locator('.card-body').boundingBox(),
      ]);
      expect(mark && body && mark.y >= body.y && mark.y + 10 < body.y + body.height).toBe(true);
      await page.mouse.move(5, 5);
      await cards(page).waitFor({ state: 'detached' });
    });
  });

  it('stays while the pointer goes to it over other citations', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      const citation = citations(page).nth(14);
      await citation.hover();
      await cards(page).waitFor();
      const id = await cards(page).getAttribute('id');
      const [from, to] = [await citation.boundingBox(), await cards(page).boundingBox()];
      if (from === null || to === null) throw new Error('nothing to move between');
      const steps = 12;
      for (let step = 1; step <= steps; step += 1) {
        const part = step / steps;
        await page.mouse.move(
          from.x + 10 + part * (to.x + 30 - from.x),
          from.y + 10 + part * (to.y + 40 - from.y),
        );
        await page.waitForTimeout(60);
      }
      await page.waitForTimeout(500);
      expect(await cards(page).getAttribute('id')).toBe(id);
    });
  });

  it('marks the evidence of its own citation and no other', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      const citation = citations(page).nth(4);
      const ids = (await citation.getAttribute('data-evidence'))?.split(' ') ?? [];
      await citation.hover();
      await cards(page).waitFor();
      const marked = await cards(page)
        .locator('mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-evidence') ?? ''));
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.every((value) => value.split(' ').some((id) => ids.includes(id)))).toBe(true);
    });
  });

  it('leads to the page of the paper and to its BibTeX, which are there', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      await citations(page).first().hover();
      const links = cards(page).locator('.card-foot a');
      await links.first().waitFor();
      const hrefs = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(hrefs.some((href) => href.startsWith('https://arxiv.org/'))).toBe(true);
      for (const href of hrefs.filter((address) => address.startsWith(site.address)))
        expect((await page.request.get(href)).status(), href).toBe(200);
    });
  });

  it('opens by focus; Tab goes into it, Escape closes it and gives the focus back', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      await citations(page).first().focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await cards(page).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[data-card]') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      await cards(page).waitFor({ state: 'detached' });
      const key = await citations(page).first().getAttribute('data-key');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
    });
  });

  it('is one for each link of a group', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      const group = page.locator('.prose .cite:has(a:nth-of-type(2))').first();
      for (const index of [0, 1]) {
        const link = group.locator('a.cite-link').nth(index);
        const [label, href] = [await link.textContent(), await link.getAttribute('href')];
        await link.hover();
        await page.locator(`[data-card][aria-label^="${label ?? ''}:"]`).waitFor();
        expect(await cards(page).count()).toBe(1);
        const inList = await cards(page).locator('.card-foot a').last().getAttribute('href');
        expect(inList).toContain(href);
      }
    });
  });

  it('stays when it is pinned, beside others; Escape closes the loose one first', async () => {
    await onPage(
      'chapters/state-space-models/',
      { viewport: { width: 1920, height: 1080 } },
      async (page) => {
        await citations(page).nth(12).hover();
        await cards(page).getByRole('button', { name: 'Pin' }).click();
        await page.mouse.move(5, 5);
        await citations(page).nth(14).hover();
        await page.locator('[data-card] >> nth=1').waitFor();
        const [pinned, loose] = [
          await cards(page).nth(0).boundingBox(),
          await cards(page).nth(1).boundingBox(),
        ];
        const [upper, lower] = [pinned, loose].sort((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
        expect(upper && lower && upper.y + upper.height <= lower.y).toBe(true);
        await page.keyboard.press('Escape');
        expect(await cards(page).count()).toBe(1);
        expect(await cards(page).getByRole('button', { name: 'Pin' }).getAttribute('aria-pressed')).toBe(
          'true',
        );
        await citations(page).nth(14).focus();
        await citations(page).nth(14).hover();
        await page.locator('[data-card] >> nth=1').waitFor();
        await cards(page).nth(0).getByRole('button', { name: 'Close' }).click();
        expect(await cards(page).count()).toBe(1);
        await page.keyboard.press('Escape');
        await cards(page).waitFor({ state: 'detached' });
      },
    );
  });

  it('opens by a tap as a sheet of at most 55 % of the height; a second tap follows the link', async () => {
    await onPage(
      'chapters/collapse/',
      { viewport: { width: 360, height: 740 }, hasTouch: true },
      async (page) => {
        await citations(page).nth(2).tap();
        await cards(page).waitFor();
        const box = await cards(page).boundingBox();
        expect(box && box.height <= 0.55 * 740 + 1 && box.y + box.height > 739).toBe(true);
        expect(new URL(page.url()).hash).toBe('');
        await citations(page).nth(2).tap();
        await cards(page).waitFor({ state: 'detached' });
        expect(new URL(page.url()).hash).toMatch(/^#ref-/u);
      },
    );
  });

  it.each([
    [360, 'sentence'],
    [768, 'sentence'],
    [1280, 'text'],
    [1920, 'text'],
  ] as const)('at %i px it covers no line of the %s, wherever it stands', async (width, what) => {
    const options = { viewport: { width, height: width < 500 ? 740 : 900 }, hasTouch: width < 500 };
    await onPage('chapters/collapse/', options, async (page) => {
      for (const [index, part] of [3, 11, 26, 40].flatMap((n) =>
        [0.15, 0.5, 0.9].map((at) => [n, at] as const),
      )) {
        const citation = citations(page).nth(index);
        await citation.evaluate((link, at) => {
          scrollBy({ top: link.getBoundingClientRect().top - at * innerHeight, behavior: 'instant' });
        }, part);
        await (width < 500 ? citation.tap() : citation.hover());
        await cards(page).waitFor();
        expect(await covered(page, what), `citation ${index} at ${part}`).toBe(0);
        await page.keyboard.press('Escape');
        await page.mouse.move(2, 2);
      }
    });
  });
});

describe('the preview of a cross-reference', () => {
  it('shows an equation of another page, of which nothing runs', async () => {
    await onPage('chapters/latents/', desk, async (page) => {
      const link = page.locator('.prose a.xref[href*="/chapters/"][href*="#eq-"]').first();
      await link.hover();
      await cards(page).locator('.katex-html').first().waitFor();
      expect(await cards(page).locator('script, [id]').count()).toBe(0);
      const go = await cards(page).locator('.card-foot a').getAttribute('href');
      expect(go).toContain(await link.getAttribute('href'));
    });
  });

  it.each([
    ['a section of another chapter', '.prose a.xref[href*="/chapters/"][href*="#"]', 'p'],
    ['a chapter', '.prose a.xref[href$="/"]', '.standfirst'],
    ['a figure', '.prose a.xref[href^="#fig-"]', 'svg'],
    ['a table', '.prose a.xref[href^="#tbl-"]', 'table'],
    ['a definition', '.prose a.xref[href^="#def-"]', '.definition'],
    ['a term of the glossary', '.prose a.term', 'p'],
  ])('shows %s', async (_, selector, part) => {
    await onPage('chapters/state-space-models/', low, async (page) => {
      await page.locator(selector).first().hover();
      await cards(page).locator(`.card-body ${part}`).first().waitFor();
      expect((await cards(page).locator('.card-title').textContent())?.length).toBeGreaterThan(3);
    });
  });

  it('has nothing inside it that Tab stops at but what scrolls', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      await page.locator('.prose a.xref[href^="#tbl-"]').first().hover();
      const links = cards(page).locator('.card-body a');
      await links.first().waitFor();
      expect(await links.evaluateAll((all) => all.every((link) => link.tabIndex === -1))).toBe(true);
    });
  });
  it('does not open while its target is wholly in view', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      const link = page.locator('.prose a.xref[href^="#eq-"]').first();
      await link.evaluate((element: HTMLAnchorElement) => {
        element.before(document.querySelector(element.hash) ?? '');
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
      await link.hover();
      await page.waitForTimeout(700);
      expect(await cards(page).count()).toBe(0);
    });
  });

  it('leaves a plain link where the page cannot be had', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      await page.route('**/glossary/', (route) => route.abort());
      await page.locator('.prose a.term').first().hover();
      await page.waitForTimeout(600);
      expect(await cards(page).count()).toBe(0);
    });
  });
});

it('on the page of a paper a citation shows the reference and the brief of the other paper', async () => {
  await onPage('papers/zhai2023stabilizing/', desk, async (page) => {
    await page.locator('.prose a.cite-link').first().hover();
    await cards(page).locator('.card-body p').waitFor();
    expect((await cards(page).locator('.card-title').textContent())?.length).toBeGreaterThan(10);
    expect((await cards(page).locator('.card-body').textContent())?.length).toBeGreaterThan(30);
  });
});
