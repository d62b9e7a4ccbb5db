import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../../src/lib/markdown/render-page.ts';
import { inventedSurvey } from './invented-survey.ts';
import { readable } from './readable.ts';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the cases', () => {
  it.each(cases.map(({ name }) => name))('draws %s', async (name) => {
    const { survey, page } = inventedSurvey(readFileSync(`${folder}${name}/input.mdx`, 'utf8'));
    const { html } = renderPage(page, survey, { base: '/compendium/' });
    await expect(`${readable(html)}\n`).toMatchFileSnapshot(`${folder}${name}/output.html`);
  });
});

describe('renderPage', () => {
  it('draws a page the same each time and leaves its tree alone', () => {
    const { survey, page } = inventedSurvey('## A {/* #a */}\n\n"Words" [@drew2022buoys].');
    const before = structuredClone(page.tree);
    const first = renderPage(page, survey, { base: '/' });
    expect(renderPage(page, survey, { base: '/' })).toEqual(first);
    expect(page.tree).toEqual(before);
  });

  it('leads citations on a paper page to the papers themselves', () => {
    const { survey } = inventedSurvey('Text.');
    const paper = survey.papers.get('ames2021lanterns');
    if (paper === undefined) throw new Error('no paper');
    expect(renderPage(paper.page, survey, { base: '/b' }).abstract).toContain('whose layers dim');
    const rendered = renderPage(
      inventedSurvey('[@drew2022buoys]').page,
      { ...survey, chapters: [] },
      { base: '/b' },
    );
    expect(rendered.html).toContain('href="/b/papers/drew2022buoys/"');
  });

  it('gives abstract and notes apart', () => {
    const { survey } = inventedSurvey('Text.');
    const paper = survey.papers.get('drew2022buoys');
    if (paper === undefined) throw new Error('no paper');
    const { html, abstract, notes } = renderPage(paper.page, survey, { base: '/' });
    expect(abstract).toBe('<p>Buoys do not drift, for the mooring is learned first.</p>');
    expect(notes).toBe('');
    expect(html).toBe(`<div class="abstract">${abstract}</div>`);
  });

  it.each([
    [
      'words that are not in the digest',
      '[@drew2022buoys, "buoys drift a lot every day"]',
      'evidence-not-found',
    ],
    ['an unknown key', '[@drew2023buoys]', 'unknown-key'],
    ['an unknown target', '@eq-none', 'unknown-target'],
    ['an import', 'import fs from "node:fs"', 'content/chapters/01-one.mdx:6:1'],
    ['an expression', 'So {1 + 1}.', 'content/chapters/01-one.mdx:6:4'],
    ['raw HTML', 'So <b onclick="x">b</b>.', 'content/chapters/01-one.mdx:6:5'],
    ['broken TeX', 'So $\\frac{$.', 'broken-tex'],
  ])('fails a page with %s, with its place and a hint', (_title, body, expected) => {
    const { survey, page } = inventedSurvey(body);
    const draw = (): unknown => renderPage(page, survey, { base: '/' });
    expect(draw).toThrow(expected);
    expect(draw).toThrow(/content\/chapters\/01-one\.mdx:6:\d+.*\n[\s\S]*hint:/u);
  });
});
