import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';

const site = inject('sites')[1] ?? { address: '' };
const desk = { viewport: { width: 1440, height: 900 } };
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
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    await use(page);
  } finally {
    await context.close();
  }
}

describe.each(['chapters/state-space-models/', 'chapters/collapse/'])('the margin of %s', (path) => {
  it.each([1440, 1920])(
    'at %i px holds the evidence of every paragraph, and no note overlaps anything',
    async (width) => {
      await onPage(path, { viewport: { width, height: 1000 } }, async (page) => {
        const { count, wanted, overlaps, furthest, right } = await page.evaluate(() => {
          const notes = [...document.querySelectorAll('.margin-note')];
          const blocks = [
            ...document.querySelectorAll('.prose > *, .margin-switch, .chapter-header, .site-footer'),
          ];
          const links = [...document.querySelectorAll('.prose .cite-link[data-evidence]')].filter(
            (link) => link.closest('figure') === null,
          );
          const boxes = [...notes, ...blocks].map((element) => ({
            element,
            box: element.getBoundingClientRect(),
          }));
          const found: string[] = [];
          for (const { element: note, box: a } of boxes.slice(0, notes.length)) {
            for (const { element, box: b } of boxes) {
              const isApart =
                a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
              if (element !== note && !isApart) found.push(`${note.textContent} / ${element.className}`);
            }
          }
          const away = notes.map((note, index) => {
            const link = links[index];
            return link === undefined
              ? 0
              : Math.abs(note.getBoundingClientRect().top - (link.getClientRects()[0]?.top ?? 0));
          });
          return {
            count: notes.length,
            wanted: links.length,
            overlaps: found,
            furthest: Math.max(...away),
            right: Math.max(...notes.map((note) => note.getBoundingClientRect().right)),
          };
        });
        expect(overlaps).toEqual([]);
        expect(wanted).toBeGreaterThan(80);
        expect(count).toBe(wanted);
        expect(furthest).toBeLessThan(160);
        expect(right).toBeLessThanOrEqual(width);
      });
    },
  );
});

describe('a note in the margin', () => {
  it('says whose words it shows, and those words stand in the list of references', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      const link = page.locator('.prose p .cite-link[data-evidence]').first();
      const note = page.locator('.margin-note').first();
      const id = (await link.getAttribute('data-evidence'))?.split(' ')[0] ?? '';
      expect(await note.locator('b').textContent()).toBe(await link.textContent());
      const quoted = await page.locator(`[id="${id}"] q`).textContent();
      expect(await note.locator('q').first().textContent()).toBe(quoted);
    });
  });

  it('and its citation point at each other, by pointer and by focus', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      const link = page.locator('.prose p .cite-link[data-evidence]').nth(2);
      const note = page.locator('.margin-note').nth(2);
      const lit = (): Promise<number> => page.locator('.margin-note.is-lit, .cite-link.is-lit').count();
      expect(await lit()).toBe(0);
      await note.hover();
      expect(await link.getAttribute('class')).toContain('is-lit');
      await page.mouse.move(5, 5);
      await link.focus();
      expect(await note.getAttribute('class')).toContain('is-lit');
      expect(await lit()).toBe(2);
    });
  });

  it('makes way for a card, which keeps its size and place when it is pinned, and comes back', async () => {
    await onPage('chapters/state-space-models/', desk, async (page) => {
      const [card, hidden] = [page.locator('[data-card]'), page.locator('.margin-note.is-under')];
      await page.locator('.prose p .cite-link[data-evidence]').nth(12).hover();
      await card.waitFor();
      const before = await card.boundingBox();
      expect(await hidden.count()).toBeGreaterThan(0);
      await card.getByRole('button', { name: 'Pin' }).click();
      expect(await card.boundingBox()).toEqual(before);
      await card.getByRole('button', { name: 'Close' }).click();
      expect(await hidden.count()).toBe(0);
    });
  });

  it('is hidden from screen readers, which find the words in the list of references', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      expect(await page.locator('.margin-notes').getAttribute('aria-hidden')).toBe('true');
      expect(await page.locator('.margin-notes :is(a, button, [tabindex])').count()).toBe(0);
    });
  });
});

describe('the switch', () => {
  it('takes the notes away and is remembered', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      const button = page.getByRole('button', { name: 'Evidence in the margin' });
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.click();
      expect(await page.locator('.margin-note').count()).toBe(0);
      await page.reload({ waitUntil: 'networkidle' });
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('.margin-note').count()).toBe(0);
      await button.click();
      expect(await page.locator('.margin-note').count()).toBeGreaterThan(50);
    });
  });

  it.each([360, 768, 1280])('is not there at %i px, where the margin has no room', async (width) => {
    await onPage('chapters/collapse/', { viewport: { width, height: 800 } }, async (page) => {
      expect(await page.getByRole('button', { name: 'Evidence in the margin' }).count()).toBe(0);
      expect(await page.locator('.margin-note:visible').count()).toBe(0);
    });
  });

  it('comes and goes with the width of the window', async () => {
    await onPage('chapters/collapse/', desk, async (page) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.locator('.margin-note').first().waitFor({ state: 'hidden' });
      await page.setViewportSize({ width: 1500, height: 800 });
      await page.locator('.margin-note').first().waitFor({ state: 'visible' });
    });
  });
});
