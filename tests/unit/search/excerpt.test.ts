import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/lib/search/excerpt.ts';
import { stemOf } from '../../../src/lib/search/search-words.ts';

const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
const text = [
  ...words.slice(0, 40),
  'Buoys',
  ...words.slice(40, 60),
  'drifting,',
  'buoy',
  ...words.slice(60),
].join(' ');
const wanted = (...asked: string[]) => ({ stems: new Set(asked.map(stemOf)) });
const marked = (asked: ReturnType<typeof excerptOf>): string[] =>
  asked.pieces.filter((piece) => piece.marked).map((piece) => piece.text);
const plain = (asked: ReturnType<typeof excerptOf>): string =>
  asked.pieces.map((piece) => piece.text).join('');

describe('an excerpt', () => {
  it('shows the stretch with most of the words asked for, marked in all their forms', () => {
    const excerpt = excerptOf(text, wanted('buoy', 'drift'));
    expect(marked(excerpt)).toEqual(['Buoys', 'drifting,', 'buoy']);
    expect(excerpt.found).toBe(2);
  });

  it('says by dots that text stands before and after', () => {
    expect(plain(excerptOf(text, wanted('buoy')))).toMatch(/^… .* …$/u);
    expect(plain(excerptOf('A buoy drifts.', wanted('buoy')))).toBe('A buoy drifts.');
  });

  it('begins with the text where nothing was found', () => {
    expect(plain(excerptOf(text, wanted('quagga')))).toMatch(/^w0 w1 /u);
  });

  it('marks a word that is still being written', () => {
    expect(marked(excerptOf(text, { stems: new Set(), prefix: 'drif' }))).toEqual(['drifting,']);
  });
});
