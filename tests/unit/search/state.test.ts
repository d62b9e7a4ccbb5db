import { describe, expect, it } from 'vitest';
import { facets, isEmpty, readState, writeState } from '../../../src/lib/search/state.ts';

describe('the state of a search', () => {
  it('comes back from the address as it was written', () => {
    const state = {
      query: 'state & space "models"',
      chosen: {
        kind: ['Paper'],
        chapter: ['State-space models', 'Collapse in all its forms'],
        year: ['2024'],
        type: [],
        tag: ['memory'],
        code: ['yes'],
      },
      exact: true,
    };
    expect(readState(new URLSearchParams(writeState(state).toString()))).toEqual(state);
  });

  it('ignores unknown names, empty values and repetitions', () => {
    const state = readState(new URLSearchParams('q=+x+&year=2024&year=2024&year=&colour=red'));
    expect(state.query).toBe('x');
    expect(state.chosen).toEqual({ kind: [], chapter: [], year: ['2024'], type: [], tag: [], code: [] });
  });

  it('is empty only without words and without a chosen value', () => {
    expect(isEmpty(readState(new URLSearchParams('')))).toBe(true);
    expect(isEmpty(readState(new URLSearchParams('q=%20')))).toBe(true);
    for (const facet of facets) expect(isEmpty(readState(new URLSearchParams({ [facet]: 'x' })))).toBe(false);
  });
});
