import { describe, expect, it } from 'vitest';
import {
  addKeys,
  basketAddress,
  findPapers,
  holdsSame,
  readBasket,
  removeKeys,
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
