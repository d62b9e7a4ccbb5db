import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { readPages } from './pages.ts';
import { open, templates, withPage } from './templates.ts';

const site = inject('sites')[1] ?? { address: '', folder: '' };
const still = { reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } } as const;
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Rules whose verdict can differ between the schemes; all others look at elements, names and boxes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rules that axe leaves out by itself and Lighthouse looks at. */
const alsoOn = ['target-size', 'table-fake-caption', 'td-has-header', 'identical-links-same-purpose'];

/** A line for each violation, with the first elements that it concerns. */
async function violations(page: Page, where: string, only?: readonly string[]): Promise<string[]> {
  const options: axe.RunOptions = {
    resultTypes: ['violations'],
    ...(only
      ? { runOnly: { type: 'rule', values: [...only] } }
      : { rules: Object.fromEntries(alsoOn.map((rule) => [rule, { enabled: true }])) }),
  };
  const found = await page.evaluate(async (how) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const result = await engine.run(document, how);
    return result.violations.map(({ id, nodes }) => {
      const first = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      return `${id} (${String(nodes.length)}): ${first.join(' | ')}`;
    });
  }, options);
  return found.map((line) => `${where}: ${line}`);
}

async function inBothSchemes(page: Page, address: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, site.address + address);
  await page.evaluate(axe.source);
  const light = await violations(page, `/${address} light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, `/${address} dark`, colourRules))];
}

it('no page breaks a rule of axe: all rules in the light scheme, those of colour in the dark one too', async () => {
  const addresses = [
    ...(await readPages(site.folder)).map(({ address }) => address.slice(1)),
    ...templates.filter((template) => template.includes('?')),
  ];
  const left = [...addresses];
  const found: string[] = [];
  const work = (): Promise<void> =>
    withPage(browser, still, async (page) => {
      for (let address = left.pop(); address !== undefined; address = left.pop())
        found.push(...(await inBothSchemes(page, address)));
    });
  await Promise.all([work(), work()]);
  expect(addresses.length).toBeGreaterThan(350);
  expect(found.slice(0, 20)).toEqual([]);
}, 900_000);

it.each(templates)('/%s breaks no rule on a phone, with either scheme chosen by hand', async (template) => {
  const options = { ...still, colorScheme: 'light', viewport: { width: 360, height: 780 } } as const;
  await withPage(browser, options, async (page) => {
    await page.addInitScript(() => {
      localStorage.setItem('colour-scheme', 'dark');
    });
    await open(page, site.address + template);
    await page.evaluate(axe.source);
    const scheme = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await scheme()).toBe('dark');
    expect(await violations(page, 'dark')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'light';
    });
    expect(await scheme()).toBe('light');
    expect(await violations(page, 'light', colourRules)).toEqual([]);
  });
});
