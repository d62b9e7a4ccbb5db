import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { open, templates, withPage } from './templates.ts';

const site = inject('sites')[1] ?? { address: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** What a reader with a keyboard meets at one stop. */
interface Stop {
  /** Number of the element among those that can have the focus; -1 for one that a script brought. */
  index: number;
  what: string;
  name: string;
  isInView: boolean;
  isMarked: boolean;
}

/** What has the focus by Tab in every browser; of radio buttons one stands for its group. */
const focusable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** Numbers the elements that Tab should reach, and says how many there are. */
async function prepare(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const groups = new Set<string>();
    const reachable = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      if (element.matches(':disabled, [tabindex="-1"]')) return false;
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isStop = element.checked || !groups.has(element.name);
      groups.add(element.name);
      return isStop;
    });
    reachable.forEach((element, index) => {
      Object.assign(element, { stopNumber: index }); // unlike an attribute, no copy of the element has it
    });
    return reachable.length;
  }, focusable);
}

/** Looks at what has the focus; nothing when the page's end is reached. */
function look(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement)
      return undefined;
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    const style = getComputedStyle(element);
    const index = (element as Element & { stopNumber?: number }).stopNumber ?? -1;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : [];
    const texts = [element, ...(labels ?? []), ...(element.ariaLabelledByElements ?? [])];
    const name = element.ariaLabel ?? texts.map(({ textContent }) => textContent).join(' ');
    return {
      index,
      what: element.outerHTML.slice(0, 140),
      name,
      isInView:
        box !== undefined &&
        box.bottom > 0 &&
        box.right > 0 &&
        box.top < innerHeight &&
        box.left < innerWidth,
      isMarked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    };
  });
}

describe.each(templates)('/%s', (template) => {
  it('can be walked through with Tab: every stop seen, marked and named, none a trap', async () => {
    const { expected, stops } = await withPage(
      browser,
      { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' },
      async (page) => {
        await open(page, site.address + template);
        const count = await prepare(page);
        const met: Stop[] = [];
        while (met.length <= count * 3 + 50) {
          await page.keyboard.press('Tab');
          const stop = await look(page);
          if (stop === undefined) break;
          met.push(stop);
        }
        return { expected: count, stops: met };
      },
    );
    const tell = (bad: Stop[]): string[] => bad.slice(0, 5).map(({ what }) => what);
    const reached = new Set(stops.map(({ index }) => index).filter((index) => index >= 0));
    expect(stops[0]?.what).toContain('class="skip-link"');
    expect(tell(stops.filter(({ isInView }) => !isInView)), 'out of view').toEqual([]);
    expect(tell(stops.filter(({ isMarked }) => !isMarked)), 'without a mark').toEqual([]);
    expect(tell(stops.filter(({ name }) => name.trim() === '')), 'without a name').toEqual([]);
    expect(stops.length, 'a trap').toBeLessThanOrEqual(expected * 3 + 50);
    expect(
      [...Array(expected).keys()].filter((index) => !reached.has(index)),
      'never reached',
    ).toEqual([]);
    const order = stops.map(({ index }) => index).filter((index) => index >= 0);
    expect(
      order.filter((index, at) => index < (order[at - 1] ?? 0)),
      'backwards',
    ).toEqual([]);
  });

  it('keeps still for those who ask for it', async () => {
    const moving = await withPage(browser, { reducedMotion: 'reduce' }, async (page) => {
      await open(page, site.address + template);
      return page.evaluate(() => {
        const moves = (element: Element, part?: string): boolean => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
          const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0);
          return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
        };
        return [...document.querySelectorAll('*')]
          .filter((element) => [undefined, '::before', '::after'].some((part) => moves(element, part)))
          .map((element) => element.outerHTML.slice(0, 100));
      });
    });
    expect(moving).toEqual([]);
  });
});
