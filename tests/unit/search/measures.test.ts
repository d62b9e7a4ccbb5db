import { describe, expect, it } from 'vitest';
import { qualityOf, rankOf } from '../../../src/lib/search/measures.ts';

describe('the quality of a search', () => {
  it('counts the first right answer of each query', () => {
    expect(rankOf(['/tide/', '/buoy/', '/rope/'], ['/rope/', '/buoy/'])).toBe(2);
    expect(rankOf(['/tide/'], ['/rope/'])).toBe(0);
  });

  it('is the mean of the reciprocal ranks, and the shares within the first places', () => {
    const { meanReciprocalRank, success } = qualityOf([1, 2, 0, 4]);
    expect(meanReciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 4);
    expect(success).toEqual({ 1: 0.25, 3: 0.5, 10: 0.75 });
  });

  it('is nothing without queries', () => {
    expect(qualityOf([])).toEqual({ meanReciprocalRank: 0, success: { 1: 0, 3: 0, 10: 0 } });
  });
});
