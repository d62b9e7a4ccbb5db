import { describe, expect, it } from 'vitest';
import { absoluteAddress, addresses, withBase } from '../../../src/lib/site/href.ts';
import { isListed, pageList } from '../../../src/lib/site/page-list.ts';
import { pageChanged, sourceFiles } from '../../../src/lib/site/page-sources.ts';
import { inventedSurvey } from './invented-survey.ts';

it.each([
  ['/', '/papers/', '/papers/'],
  ['/compendium/', '/papers/', '/compendium/papers/'],
  ['/compendium', '/', '/compendium/'],
  ['/a/b/', 'papers/x.bib', '/a/b/papers/x.bib'],
])('under %s, %s is %s', (base, path, link) => {
  expect(withBase(base, path)).toBe(link);
});

it('puts the site in front of base and path', () => {
  expect(absoluteAddress('https://example.org', '/compendium/', '/rss.xml')).toBe(
    'https://example.org/compendium/rss.xml',
  );
  expect(absoluteAddress('https://example.org/ignored/', '/', '/é/')).toBe('https://example.org/%C3%A9/');
});

it('lists the standing pages, the chapters and the papers, each once', () => {
  const pages = pageList(inventedSurvey());
  expect(pages).toEqual(
    expect.arrayContaining(['/', '/papers/', '/chapters/one/', '/papers/ames2021lanterns/']),
  );
  expect(pages).not.toContain('/basket/'); // it holds nothing until a reader puts something there
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.every((page) => page.startsWith('/') && page.endsWith('/'))).toBe(true);
});

it('keeps from search engines what has no content of its own', () => {
  const survey = inventedSurvey();
  expect(
    ['/', '/search/', '/papers/', '/papers/ames2021lanterns/', '/chapters/one/'].filter(
      (path) => !isListed(survey, path),
    ),
  ).toEqual([]);
  expect(['/basket/', '/404.html'].filter((path) => isListed(survey, path))).toEqual([]);
});

describe('the files that a page is made from', () => {
  const survey = inventedSurvey();
  it.each([
    ['/papers/drew2022buoys/', ['content/papers/drew2022buoys.mdx']],
    ['/chapters/one/', ['content/chapters/01-one.mdx']],
    ['/chapters/two/', []],
    ['/chapters/', ['content/survey.yaml', 'content/chapters/01-one.mdx']],
    ['/chapters/two/relations/', ['content/papers/drew2022buoys.mdx', 'content/papers/eder2024ropes.mdx']],
    ['/coverage/', ['seeds/a.txt']],
    ['/glossary/', ['content/glossary.yaml']],
    ['/search/', []],
  ])('of %s are %j', (path, files) => {
    expect(sourceFiles(survey, path)).toEqual(files);
  });
  it('give it the latest of their dates', () => {
    const dates: Record<string, string> = {
      'content/papers/ames2021lanterns.mdx': '2025-02-03',
      'content/papers/drew2022buoys.mdx': '2025-11-05',
    };
    expect(pageChanged(survey, '/papers/', (file) => dates[file])).toBe('2025-11-05');
    expect(pageChanged(survey, '/papers/eder2024ropes/', (file) => dates[file])).toBeUndefined();
  });
});

it('names every export with its ending', () => {
  for (const path of Object.values(addresses))
    expect(path).toMatch(/^\/[a-z/-]+\.(?:bib|json|ris|xml|txt)$/u);
});
