import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, similarity } from '../../../src/lib/text/distance.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['teh', 'the', 1],
    ['kitten', 'sitting', 3],
    ['stabilising', 'stabilizing', 1],
    ['ca', 'abc', 3],
  ])('from %o to %o is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('gives up one beyond its limit', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editDistance('abc', 'abcdefgh', 2)).toBe(3);
  });

  it('is symmetric, zero only for equal texts, and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('similarity', () => {
  it('runs from 0 to 1', () => {
    expect([similarity('', ''), similarity('abcd', 'abce'), similarity('abc', 'xyz')]).toEqual([1, 0.75, 0]);
  });
});
