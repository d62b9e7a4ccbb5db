import { describe, expect, it } from 'vitest';
import {
  activeFilters,
  listPath,
  readQuery,
  without,
  writeQuery,
  type PaperQuery,
} from '../../../src/lib/site/paper-query.ts';

const read = (address: string): PaperQuery => readQuery(new URLSearchParams(address));
const everything = read('');

describe('the address', () => {
  it.each([
    '',
    'text=dim+lanterns&chapter=one&tag=light&kind=theory&venue=Findings+of+ACL&from=2020&to=2021',
    'sort=title&order=asc',
    'sort=cited&order=desc',
    'sort=year&order=asc',
  ])('is read and written again as it was: %s', (address) => {
    expect(writeQuery(read(address)).toString()).toBe(address);
  });
  it('leaves out what goes without saying and what it does not know', () => {
    expect(writeQuery(read('text=&kind=&colour=red&sort=year&order=desc')).toString()).toBe('');
    expect(read('sort=constructor&order=sideways')).toEqual(everything);
  });
  it('knows which way each order goes first', () => {
    expect(['year', 'title', 'cited'].map((sort) => read(`sort=${sort}`).order)).toEqual([
      'desc',
      'asc',
      'desc',
    ]);
  });
  it('of a facet is escaped', () => {
    expect(listPath('venue', 'ACM & friends')).toBe('/papers/?venue=ACM+%26+friends');
  });
});

describe('filters in use', () => {
  const inWords = (address: string): string[] =>
    activeFilters(
      read(address),
      (name) => name.toUpperCase(),
      (_, value) => `the ${value}`,
    ).map(({ label, value }) => `${label}: ${value}`);
  it('are told in the order of the form', () => {
    expect(inWords('from=2020&kind=theory&text=dim&chapter=one&to=2022')).toEqual([
      'Words: dim',
      'CHAPTER: the one',
      'KIND: the theory',
      'Years: 2020 to 2022',
    ]);
    expect(inWords('sort=title')).toEqual([]);
  });
  it.each([
    ['from=2020', 'from 2020'],
    ['to=2020', 'up to 2020'],
    ['from=2020&to=2020', '2020'],
    ['from=2022&to=2020', '2020 to 2022'],
  ])('say of %s: %s', (address, words) => {
    expect(inWords(address)).toEqual([`Years: ${words}`]);
  });
  it('can be dropped one by one, while the order stays', () => {
    const query = read('text=dim&from=2020&to=2022&sort=title');
    const [words, years] = activeFilters(query, String, (_, value) => value);
    if (words === undefined || years === undefined) throw new Error('Two filters are in use.');
    expect(writeQuery(without(query, [words])).toString()).toBe('from=2020&to=2022&sort=title&order=asc');
    expect(writeQuery(without(query, [years])).toString()).toBe('text=dim&sort=title&order=asc');
    expect(without(query, [words, years])).toEqual({ ...everything, sort: 'title', order: 'asc' });
  });
});
