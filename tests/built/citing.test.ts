import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { startBrowser } from './browser.ts';
import { readPages } from './pages.ts';

const site = inject('sites')[1] ?? { address: '', base: '/', folder: '' };
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function onPaper<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${site.address}papers/zhai2023stabilizing/`);
    return await use(page);
  } finally {
    await context.close();
  }
}

it('a paper can be copied in five formats, and the page says so', async () => {
  const copied: Record<string, string> = {};
  await onPaper({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    for (const name of ['APA', 'Plain text', 'BibTeX', 'RIS', 'CSL-JSON']) {
      await page.getByRole('button', { name: `Copy ${name}`, exact: true }).press('Enter');
      await page
        .getByRole('status')
        .filter({ hasText: `${name}: copied` })
        .waitFor({ state: 'attached' });
      copied[name] = await page.evaluate(() => navigator.clipboard.readText());
    }
    await page.getByRole('button', { name: 'Copied APA' }).waitFor({ state: 'hidden' });
  });
  expect(copied).toMatchObject({
    APA: expect.stringMatching(/^Zhai, S., .+ & Susskind, J\. M\. \(2023\)\. .+ In ICML 2023\. https:\S+$/u),
    'Plain text': expect.stringMatching(/^Shuangfei Zhai, .+ ICML 2023\. https:\S+$/u),
    BibTeX: expect.stringMatching(/^@inproceedings\{zhai2023stabilizing,\n[\s\S]+\}\s*$/u),
    RIS: expect.stringMatching(/^TY {2}- CONF\r?\n[\s\S]+ER {2}- /u),
  });
  expect(JSON.parse(copied['CSL-JSON'] ?? '')).toMatchObject([{ id: 'zhai2023stabilizing' }]);
});

it('without JavaScript the citations stand there as text, with their files and no button that does nothing', async () => {
  await onPaper({ javaScriptEnabled: false }, async (page) => {
    const section = page.locator('section.cite-this');
    expect(await section.locator('#cite-apa').isVisible()).toBe(true);
    expect(await section.locator('#cite-plain').isVisible()).toBe(true);
    expect(await section.locator('pre').isVisible()).toBe(true);
    expect(await section.getByRole('button').count()).toBe(0);
    const files = await section
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('.').at(-1)));
    expect(files).toEqual(['bib', 'ris', 'json']);
  });
});

it('reference managers find a paper in the metadata of its page alone, and all papers in the bibliography', async () => {
  const pages = await readPages(site.folder);
  const found = (address: string): { titles: number; objects: number } => {
    const html = pages.find((page) => page.address === address)?.html ?? '';
    return {
      titles: html.match(/<meta name="citation_title"/gu)?.length ?? 0,
      objects: html.match(/<span class="Z3988" title="ctx_ver=Z39/gu)?.length ?? 0,
    };
  };
  // Zotero asks for COinS first, and would then not see abstract, date and keywords of the head
  expect(found('/papers/zhai2023stabilizing/')).toEqual({ titles: 1, objects: 0 });
  expect(found('/bibliography/')).toEqual({ titles: 0, objects: 333 });
});
