import { describe, expect, it } from 'vitest';
import { correctWord } from '../../../src/lib/search/correct.ts';
import { Vocabulary } from '../../../src/lib/search/vocabulary.ts';

const rare = ['bouy', 'grokking', 'moorland', 'recurring', 'signal'];
const inflected = ['pruning', 'chunks', 'damped', 'titans', 'normalization'];
const known = ['lantern', 'lanterns', 'mooring', 'recurrent', 'tide', 'tides', 'buoy'];
const common = ['collapse', 'state', 'space', 'model', 'signals'];
const vocabulary = new Vocabulary([
  [...rare, ...inflected, 'prone', 'chun', 'sampling', 'tian'],
  known,
  common,
]);

describe('a word that the survey does not hold', () => {
  it.each([
    ['colapse', 'a dropped letter'],
    ['collapsee', 'a doubled letter'],
    ['collaspe', 'swapped letters'],
    ['cpllapse', 'a neighbouring key'],
    ['colapce', 'two errors'],
  ])('%s is corrected: %s', (typed) => {
    expect(correctWord(typed, vocabulary)).toEqual(['collapse']);
  });

  it('is the one with the same beginning, and the more common one', () => {
    expect(correctWord('recurent', vocabulary)).toEqual(['recurrent']);
    expect(correctWord('mooribg', vocabulary)).toEqual(['mooring']);
  });

  it('is two words that were run together', () => {
    expect(correctWord('statespace', vocabulary)).toEqual(['state', 'space']);
  });

  it('is forgiven one error only while it is short, and none below four letters', () => {
    expect(correctWord('tixe', vocabulary)).toEqual(['tide']);
    expect(correctWord('txxe', vocabulary)).toBeUndefined();
    expect(correctWord('tid', vocabulary)).toBeUndefined();
  });

  it('is left alone where nothing is near, or where it has figures', () => {
    expect(correctWord('xylophone', vocabulary)).toBeUndefined();
    expect(correctWord('colapse2', vocabulary)).toBeUndefined();
  });

  it.each(['prune', 'chunk', 'damping', 'titan', 'normalise', 'normalising'])(
    '%s is left alone, since another form of it is held',
    (word) => {
      expect(correctWord(word, vocabulary)).toBeUndefined();
    },
  );

  it('is left alone where the nearest word is another form of it', () => {
    expect(correctWord('lanterned', vocabulary)).toBeUndefined();
  });
});

it.each([...rare, ...known, ...common])('the word %s, which the survey holds, is never corrected', (word) => {
  expect(correctWord(word, vocabulary)).toBeUndefined();
  expect(correctWord(word.toUpperCase(), vocabulary)).toBeUndefined();
});
