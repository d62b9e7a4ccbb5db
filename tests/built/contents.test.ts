import { existsSync } from 'node:fs';
import path from 'node:path';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import type { Survey } from '../../src/lib/survey/types.ts';
import { readPages, type BuiltPage } from './pages.ts';

describe.each(inject('sites'))('the site under $base', ({ folder }) => {
  let survey: Survey;
  let pages: Map<string, BuiltPage>;
  beforeAll(async () => {
    survey = await readSurvey(generatorRoot);
    pages = new Map((await readPages(folder)).map((page) => [page.address, page]));
  });

  it('has a page for each of the 333 papers and each chapter', () => {
    expect(survey.papers.size).toBe(333);
    const missing = [...survey.papers.values(), ...survey.chapters].filter(
      ({ path: address }) => !pages.has(address),
    );
    expect(missing.map(({ path: address }) => address)).toEqual([]);
  });

  it.each([
    '/',
    '/chapters/',
    '/papers/',
    '/search/',
    '/timeline/',
    '/map/',
    '/glossary/',
    '/bibliography/',
    '/coverage/',
    '/changes/',
    '/about/',
    '/contribute/',
    '/basket/',
    '/404.html',
  ])('has the page %s', (address) => {
    expect(pages.has(address)).toBe(true);
  });

  it.each([
    'references.bib',
    'references.json',
    'references.ris',
    'papers/zhai2023stabilizing.bib',
    'papers/zhai2023stabilizing.ris',
    'papers/zhai2023stabilizing.json',
    'papers/zhai2023stabilizing.md',
    'chapters/collapse.md',
    'api/papers.json',
    'api/publications.json',
    'rss.xml',
    'sitemap-index.xml',
    'robots.txt',
    'llms.txt',
    'pagefind/pagefind.js',
  ])('has the file %s', (file) => {
    expect(existsSync(path.join(folder, file))).toBe(true);
  });

  it('typesets every formula: no KaTeX error, no dollar sign or citation left in the text', () => {
    const bad: string[] = [];
    for (const { address, html, tree } of pages.values()) {
      if (/katex-error|ParseError/u.test(html)) bad.push(`${address}: a formula could not be set`);
      const main = address.startsWith('/papers/') || address.startsWith('/chapters/') ? toString(tree) : '';
      if (/\[-?@[a-z]/u.test(main)) bad.push(`${address}: a citation was left as source`);
    }
    expect(bad).toEqual([]);
  });

  it('lists every paper on its home chapter page', () => {
    const missing = survey.chapters.flatMap((chapter) => {
      const hrefs = new Set(
        pages.get(chapter.path)?.links.map(({ href }) => href.replace(/^\/compendium/u, '')),
      );
      return chapter.papers.filter((key) => !hrefs.has(`/papers/${key}/`));
    });
    expect(missing).toEqual([]);
  });

  it('gives every page one h1, a title, a description and a language', () => {
    const bad = [...pages.values()].filter(({ html }) => {
      const headings = html.match(/<h1[\s>]/gu)?.length ?? 0;
      return (
        headings !== 1 ||
        !/<title>[^<]+<\/title>/u.test(html) ||
        !/<html[^>]* lang="en/u.test(html) ||
        !/<meta name="description" content="[^"]+"/u.test(html)
      );
    });
    expect(bad.map(({ address }) => address)).toEqual([]);
  });

  it('never shows a value that is missing as a word', () => {
    const head = (html: string): string => /<head>.*?<\/head>/su.exec(html)?.[0] ?? '';
    const bad = [...pages.values()].filter(({ html }) => /\b(?:undefined|NaN)\b/u.test(head(html)));
    expect(bad.map(({ address }) => address)).toEqual([]);
  });

  it('uses no id twice on a page', () => {
    const bad = [...pages.values()].filter(
      ({ html, ids }) => (html.match(/ id="/gu)?.length ?? 0) > ids.size,
    );
    expect(bad.map(({ address }) => address)).toEqual([]);
  });
});
