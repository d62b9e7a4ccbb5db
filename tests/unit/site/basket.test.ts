import { describe, expect, it } from 'vitest';
import { basketOrders, inOrder, readOrder } from '../../../src/lib/site/basket-order.ts';
import { publicationFacts } from '../../../src/lib/site/publication-facts.ts';
import { publicationOf } from '../../../src/lib/site/publication.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';
import {
  addKeys,
  basketAddress,
  findPapers,
  holdsSame,
  readBasket,
  removeKeys,
  sharedList,
  toggleKey,
  writeBasket,
} from '../../../src/lib/site/basket.ts';

it.each([
  ['a,b,c', ['a', 'b', 'c']],
  [' b , a,,b,', ['b', 'a']],
  ['', []],
  [null, []],
  ['ames2021lanterns,<b>', ['ames2021lanterns', '<b>']],
])('reads %j', (text, keys) => {
  expect(readBasket(text)).toEqual(keys);
});

it('writes what it reads', () => {
  expect(readBasket(writeBasket(['c', 'a', 'b']))).toEqual(['c', 'a', 'b']);
});

describe('the address of a basket', () => {
  it('has its commas as they are and everything else escaped', () => {
    expect(basketAddress('/x/basket/', ['a.1', 'b-2'])).toBe('/x/basket/?keys=a.1,b-2');
    const address = new URL(basketAddress('/basket/', ['a&b=1', 'é#']), 'https://example.org');
    expect(readBasket(address.searchParams.get('keys'))).toEqual(['a&b=1', 'é#']);
    expect(address.hash).toBe('');
  });
  it('has no keys where there are none', () => {
    expect(basketAddress('/basket/', [])).toBe('/basket/');
    expect(basketAddress('/basket/', [], 'author')).toBe('/basket/');
  });
  it('names the order only where it is not the order of the keys', () => {
    expect(basketAddress('/basket/', ['a'], 'picked')).toBe('/basket/?keys=a');
    expect(basketAddress('/basket/', ['a'], 'newest')).toBe('/basket/?keys=a&order=newest');
  });
});

it('adds at the end, each paper once, and keeps the order of picking', () => {
  expect(addKeys(['b', 'a'], ['c', 'b', 'c'])).toEqual(['b', 'a', 'c']);
});

it('takes out only what it is asked to', () => {
  expect(removeKeys(['b', 'a', 'c'], ['a', 'x'])).toEqual(['b', 'c']);
});

it('puts in what is not in it and takes out what is', () => {
  expect(toggleKey(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggleKey(['a', 'b'], 'a')).toEqual(['b']);
});

it.each([
  [['a', 'b'], ['b', 'a'], true],
  [['a'], ['a', 'b'], false],
  [['a', 'b'], ['a', 'c'], false],
  [[], [], true],
])('%j and %j hold the same: %s', (one, other, same) => {
  expect(holdsSame(one, other)).toBe(same);
});

it('names the keys that the survey does not know', () => {
  const papers = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  expect(findPapers(['b', 'x', 'a', 'y'], papers)).toEqual({ found: [2, 1], unknown: ['x', 'y'] });
});

it.each([
  ['somebody else’s list', ['a', 'b'], ['c'], false, ['a', 'b']],
  ['a list for a reader whose basket is empty', ['a'], [], false, ['a']],
  ['the reader’s own basket in another order', ['a', 'b'], ['b', 'a'], false, undefined],
  ['an address without keys', [], ['c'], false, undefined],
  ['an address that the page wrote before the basket changed', ['a'], ['a', 'b'], true, undefined],
])('tells %s from the basket', (_, asked, own, isOwn, shared) => {
  expect(sharedList(asked, own, isOwn)).toEqual(shared);
});

describe('the order of a basket', () => {
  const papers = [
    { key: 'c', title: 'C', authors: ['Ben Boer'], year: 2020 },
    { key: 'a', title: 'A', authors: ['Dee Drew'] },
    { key: 'b', title: 'B', authors: ['Ada Ames'], year: 2020 },
    { key: 'd', title: 'D', authors: ['Cy Cole'], year: 2024 },
  ].map(publicationOf);

  it.each([
    ['picked', 'cabd'],
    ['author', 'bcda'],
    ['newest', 'dbca'],
  ] as const)('%s', (order, keys) => {
    expect(
      inOrder(papers, order)
        .map(({ key }) => key)
        .join(''),
    ).toBe(keys);
  });

  it('is read from an address, and is that of picking for words that it does not know', () => {
    expect(Object.keys(basketOrders).map(readOrder)).toEqual(['picked', 'author', 'newest']);
    expect([null, '', 'toString'].map(readOrder)).toEqual(['picked', 'picked', 'picked']);
  });
});

it('formats in the browser what the build formats: the file of facts holds all that a citation needs', () => {
  const survey = inventedSurvey();
  const facts = JSON.parse(JSON.stringify(publicationFacts(survey))) as ReturnType<typeof publicationFacts>;
  expect(facts.map(({ key }) => key)).toEqual([...survey.papers.keys()]);
  for (const paper of facts) expect(publicationOf(paper)).toEqual(publicationOf(paperOf(survey, paper.key)));
});
