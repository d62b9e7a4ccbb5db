import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { open, withPage } from './templates.ts';

/** Bytes of all faces of a page with much mathematics. */
const faceBudget = 150_000;

/** Pages on which almost every face is at work. */
const pages = [
  'chapters/state-space-models/',
  'chapters/latents/',
  'papers/zhai2023stabilizing/',
  'glossary/',
];

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

describe.each(pages)('/%s', (name) => {
  it('sets every formula in faces that hold all its glyphs, and asks for few bytes', async () => {
    await withPage(browser, {}, async (page) => {
      const sizes: number[] = [];
      page.on('response', (response) => {
        if (response.url().endsWith('.woff2')) sizes.push(Number(response.headers()['content-length']));
      });
      await open(page, site.address + name);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const faces = await facesOf(page, '.katex-html *');
      expect(faces.some((face) => face.startsWith('KaTeX_'))).toBe(true);
      expect(faces.filter((face) => !face.startsWith('KaTeX_'))).toEqual([]);
      const sum = sizes.reduce((total, size) => total + size, 0);
      expect(sum).toBeGreaterThan(10_000);
      expect(sum).toBeLessThan(faceBudget);
    });
  });
});

it('sets the names of authors in one face, whatever signs they bear', async () => {
  await withPage(browser, {}, async (page) => {
    await open(page, `${site.address}papers/`);
    // The first visit may do without a face that comes late; the second has it.
    await page.reload({ waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.locator('body').innerText()).toMatch(/[\u00c0-\u024f]/u);
    const faces = await facesOf(page, 'main td');
    expect(faces.length).toBeGreaterThan(0);
    expect(faces.filter((face) => !/^(?:Inter|Source Serif|KaTeX)/u.test(face))).toEqual([]);
  });
});

/** The faces that set the text directly in the elements which a selector finds; those of the machine at hand by their own names. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const faces = new Set<string>();
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) faces.add(familyName);
  }
  return [...faces];
}
