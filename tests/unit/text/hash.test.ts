import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/lib/text/hash.ts';

describe('hashText', () => {
  // Vectors of draft-eastlake-fnv, appendix C.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foobar', '85944171f73967e8'],
  ])('gives the published FNV-1a hash of %o', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('tells apart texts that differ in one character beyond ASCII', () => {
    expect(hashText('naïve')).not.toBe(hashText('naive'));
    expect(hashText('σ')).toMatch(/^[0-9a-f]{16}$/u);
  });
});
