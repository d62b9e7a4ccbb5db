import { expect, it } from 'vitest';
import { absoluteAddress, addresses, withBase } from '../../../src/lib/site/href.ts';
import { pageList } from '../../../src/lib/site/page-list.ts';
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
    expect.arrayContaining(['/', '/search/', '/chapters/one/', '/papers/ames2021lanterns/']),
  );
  expect(pages).not.toContain('/basket/'); // it holds nothing until a reader puts something there
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.every((page) => page.startsWith('/') && page.endsWith('/'))).toBe(true);
});

it('names every export with its ending', () => {
  for (const path of Object.values(addresses))
    expect(path).toMatch(/^\/[a-z/-]+\.(?:bib|json|ris|xml|txt)$/u);
});
