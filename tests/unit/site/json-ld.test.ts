import { describe, expect, it } from 'vitest';
import { serialiseJsonLd } from '../../../src/lib/site/json-ld/json-ld.ts';
import { pageData } from '../../../src/lib/site/json-ld/page-data.ts';
import { licenceAddress } from '../../../src/lib/site/licence.ts';
import { pageList } from '../../../src/lib/site/page-list.ts';
import { chapterPage, surveyOf } from '../survey/make-page.ts';
import { inventedSurvey } from './invented-survey.ts';

const survey = inventedSurvey();
const context = { addressOf: (path: string): string => `https://e.org/base${path}`, changed: '2025-11-05' };

type Node = Record<string, unknown>;

function dataOf(path: string, title = 'A title', from = survey): Node {
  const text = pageData(from, { path, title, description: 'Says something.' }, context);
  return JSON.parse(text ?? '{}') as Node;
}

/** Every object of a tree, itself first. */
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

describe.each(pageList(survey))('%s', (path) => {
  const nodes = nodesOf(dataOf(path));
  it('has no empty field', () => {
    const empty = nodes.flatMap((node) =>
      Object.entries(node).filter(
        ([, value]) =>
          value === '' || value === null || (typeof value === 'object' && Object.keys(value).length === 0),
      ),
    );
    expect(empty).toEqual([]);
    expect(nodes.filter((node) => node['@type'] === undefined)).toEqual([]);
  });
  it('names each thing once, by a whole address', () => {
    const ids = nodes.flatMap((node) => node['@id'] ?? []);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = nodes.flatMap(({ '@id': id, url, item, contentUrl }) =>
      [id, url, item, contentUrl].filter((value) => value !== undefined),
    );
    expect(addresses.filter((address) => !/^https:\/\/e\.org\/base\//u.test(String(address)))).toEqual([]);
  });
  it('has a way from the home page, which ends at itself', () => {
    const way = nodes.find((node) => node['@type'] === 'BreadcrumbList')?.['itemListElement'] as
      Node[] | undefined;
    if (path === '/') expect(way).toBeUndefined();
    else {
      expect(way?.map(({ position }) => position)).toEqual(way?.map((_, index) => index + 1));
      expect(way?.[0]?.['item']).toBe('https://e.org/base/');
      expect(way?.at(-1)?.['item']).toBe(`https://e.org/base${path}`);
    }
  });
});

it('the home page can be searched', () => {
  expect(dataOf('/')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    potentialAction: {
      target: { urlTemplate: 'https://e.org/base/search/?q={search_term_string}' },
    },
  });
});

it('the list of chapters is a book with the chapters that can be read', () => {
  const { mainEntity } = dataOf('/chapters/');
  expect(mainEntity).toMatchObject({
    '@type': 'Book',
    dateModified: '2025-11-05',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    hasPart: [{ '@id': 'https://e.org/base/chapters/one/#chapter', position: 1, name: 'One' }],
  });
  expect((mainEntity as Node)['hasPart']).toHaveLength(1);
});

it('a chapter is part of the book', () => {
  expect(dataOf('/chapters/one/')['mainEntity']).toMatchObject({
    '@type': 'Chapter',
    '@id': 'https://e.org/base/chapters/one/#chapter',
    position: 1,
    dateModified: '2025-11-05',
    isPartOf: { '@type': 'Book', '@id': 'https://e.org/base/chapters/#book' },
  });
  expect(dataOf('/chapters/two/')['mainEntity']).toBeUndefined();
});

it('the way to a page below a chapter leads through the chapter', () => {
  const { breadcrumb } = dataOf('/chapters/one/relations/', 'Relations of chapter 1');
  expect((breadcrumb as { itemListElement: Node[] }).itemListElement.map(({ name }) => name)).toEqual([
    'T',
    'Chapters',
    '1 One',
    'Relations of chapter 1',
  ]);
});

it('a paper is an article with its own identifiers and words', () => {
  expect(dataOf('/papers/ames2021lanterns/')['mainEntity']).toEqual({
    '@type': 'ScholarlyArticle',
    '@id': 'https://e.org/base/papers/ames2021lanterns/#paper',
    headline: 'Lanterns & σ-layers',
    author: [
      { '@type': 'Person', name: 'Ada Ames' },
      { '@type': 'Person', name: 'Ben van den Boer' },
    ],
    datePublished: '2021',
    publication: { '@type': 'PublicationEvent', name: 'ICML 2021' },
    identifier: [{ '@type': 'PropertyValue', propertyID: 'arXiv', value: '2101.00001' }],
    sameAs: ['https://arxiv.org/abs/2101.00001'],
    abstract: 'Lanterns dim in layers. They fail on night scenes, and nobody knows why.',
  });
  expect(dataOf('/papers/drew2022buoys/')['mainEntity']).toMatchObject({
    isPartOf: { '@type': 'Periodical', name: 'JMLR 24(3):1-30, 2022' },
    sameAs: ['https://doi.org/10.1000/1'],
  });
});

it('the glossary is a set of terms that stand on its page', () => {
  expect(dataOf('/glossary/')['mainEntity']).toMatchObject({
    '@type': 'DefinedTermSet',
    hasDefinedTerm: [{ '@id': 'https://e.org/base/glossary/#term-mooring', name: 'mooring' }],
  });
});

it('a survey without chapters, papers and terms has pages about nothing in particular', () => {
  const bare = surveyOf({});
  for (const path of ['/chapters/', '/papers/', '/glossary/']) {
    expect(dataOf(path, 'A title', bare)).not.toHaveProperty('mainEntity');
  }
});

it('gives nothing to the page of an address that is none', () => {
  expect(
    pageData(survey, { path: '/404.html', title: 'Not found', description: '' }, context),
  ).toBeUndefined();
});

it('no title can end the script', () => {
  const hostile = '</script><script>alert(1)</script><!--';
  const text = serialiseJsonLd({ '@type': 'WebPage', name: hostile });
  expect(text).not.toContain('<');
  expect((JSON.parse(text) as Node)['name']).toBe(hostile);
});

it('calls a group of editors an organisation', () => {
  const editors = ['The harbour editors', '{Port of Sand}', 'Ada Ames'];
  const edited = surveyOf({ chapters: [chapterPage('01-one', 'Text.')] });
  edited.config.editors.push(...editors);
  expect(dataOf('/', 'T', edited)['publisher']).toEqual([
    { '@type': 'Organization', name: 'The harbour editors' },
    { '@type': 'Organization', name: 'Port of Sand' },
    { '@type': 'Person', name: 'Ada Ames' },
  ]);
});

it.each([
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC-BY-NC-SA 3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['All rights reserved', undefined],
])('knows where the licence %s stands', (name, address) => {
  expect(licenceAddress(name)).toBe(address);
});
