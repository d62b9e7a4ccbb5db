import { describe, expect, it } from 'vitest';
import { facets, isEmpty, readState, toFilters, writeState } from '../../../src/lib/search/state.ts';
import { headingResults } from '../../../src/lib/search/sub-results.ts';

describe('the state of a search', () => {
  it('comes back from the address as it was written', () => {
    const state = {
      query: 'state & space "models"',
      chosen: {
        kind: ['Paper'],
        chapter: ['State-space models', 'Collapse in all its forms'],
        year: ['2024'],
        type: [],
      },
    };
    expect(readState(new URLSearchParams(writeState(state).toString()))).toEqual(state);
  });

  it('ignores unknown names, empty values and repetitions', () => {
    const state = readState(new URLSearchParams('q=+x+&year=2024&year=2024&year=&colour=red'));
    expect(state.query).toBe('x');
    expect(state.chosen).toEqual({ kind: [], chapter: [], year: ['2024'], type: [] });
  });

  it('is empty only without words and without a chosen value', () => {
    expect(isEmpty(readState(new URLSearchParams('')))).toBe(true);
    expect(isEmpty(readState(new URLSearchParams('q=%20')))).toBe(true);
    for (const facet of facets) expect(isEmpty(readState(new URLSearchParams({ [facet]: 'x' })))).toBe(false);
  });

  it('asks Pagefind for any value within a facet and all facets together', () => {
    expect(toFilters(readState(new URLSearchParams('year=2023&year=2024&kind=Paper')))).toEqual({
      kind: { any: ['Paper'] },
      year: { any: ['2023', '2024'] },
    });
  });
});

describe('sub-results', () => {
  it('are the parts below a heading, not the page itself', () => {
    const part = (url: string) => ({ title: url, url, excerpt: '' });
    const parts = [part('/a/'), part('/a/#x'), part('/a/#y'), part('/a/#z')];
    expect(headingResults(parts, 2).map(({ url }) => url)).toEqual(['/a/#x', '/a/#y']);
  });
});
