import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../../src/lib/search/acronyms.ts';
import { readQuery } from '../../../src/lib/search/query.ts';
import { tellingStems } from '../../../src/lib/search/search-words.ts';
import { Vocabulary } from '../../../src/lib/search/vocabulary.ts';

const vocabulary = new Vocabulary([
  [],
  ['drift', 'buoy', 'model', 'models'],
  ['state', 'space', 'ssm', 'collapse'],
]);
const acronyms = [
  { short: 'ssm', long: 'state space model' },
  { short: 'mim', long: 'masked image model' },
  { short: 'mim', long: 'mutual information machine' },
];
const read = (text: string, more: { typing?: boolean; exact?: boolean } = {}) =>
  readQuery(text, { vocabulary, acronyms, ...more });
const names = (text: string): string[][] =>
  read(text).concepts.map((concept) => concept.names.map((name) => name.join(' ')));

describe('a query', () => {
  it('takes a short form for its long forms, and a long form for its short one, in singular and plural', () => {
    expect(names('SSM')).toEqual([['ssm', 'state space model']]);
    expect(names('SSMs drift')).toEqual([['ssms', 'state space model'], ['drift']]);
    expect(names('State-space models')).toEqual([['state space models', 'ssm']]);
    expect(names('MIM')).toEqual([['mim', 'masked image model', 'mutual information machine']]);
  });

  it('leaves out the words of a question, unless there are no others', () => {
    expect(names('why do the buoys drift?')).toEqual([['buoys'], ['drift']]);
    expect(names('what is this')).toEqual([['what'], ['is'], ['this']]);
  });

  it('says which words were corrected', () => {
    const { words, corrections } = read('colapse of buoys');
    expect(words).toEqual(['collapse', 'of', 'buoys']);
    expect(corrections).toEqual([{ typed: 'colapse', meant: ['collapse'] }]);
  });

  it('is searched for as it was typed when that is asked for', () => {
    expect(read('colapse', { exact: true })).toMatchObject({ words: ['colapse'], corrections: [] });
  });

  it('is not corrected in the word that is being typed, while a word begins so', () => {
    expect(read('coll', { typing: true })).toMatchObject({ words: ['coll'], corrections: [] });
    expect(read('coll', { typing: true }).concepts[0]?.unfinished).toBe(true);
    expect(read('coll ', { typing: true }).concepts[0]?.unfinished).toBe(false);
    expect(read('colapse', { typing: true }).words).toEqual(['collapse']);
  });

  it('is not corrected beside a quoted phrase, of which the stems of its telling words are kept', () => {
    expect(read('colapse of “the drifting buoys”')).toMatchObject({
      corrections: [],
      phrases: [['drift', 'buoi']],
    });
    expect(read('"drift" and "unclosed phrase').phrases).toEqual([]);
  });

  it('takes commands of TeX for what they are', () => {
    expect(read('\\modle{x}')).toMatchObject({ corrections: [], unknown: ['x'] });
    expect(read('modle x').words).toEqual(['model', 'x']);
  });

  it('says which words the survey does not hold', () => {
    expect(read('the quagga drifts in 2021').unknown).toEqual(['quagga']);
    expect(read('buoy coll', { typing: true }).unknown).toEqual([]);
    expect(read('buoy coll').unknown).toEqual(['coll']);
  });

  it('has no concept where nothing was typed', () => {
    expect(read(' … ').concepts).toEqual([]);
  });
});

it.each([
  ['fine-tuning', 'finetuning'],
  ['pre training', 'pretraining'],
  ['Auto‑Encoders', 'autoencoders'],
  ['over-smoothing', 'oversmoothing'],
])('%s and %s are one word', (one, other) => {
  expect(read(one, { exact: true }).words).toEqual([other]);
});

it('what is made into something has another stem than the thing', () => {
  const [stem] = tellingStems('generalisation');
  expect(tellingStems('generalize generalizing generaliser')).toEqual([stem, stem, stem]);
  expect(tellingStems('generative general')).not.toContain(stem);
});

describe('short forms', () => {
  it('are found in brackets behind what they stand for', () => {
    const text =
      'State-space models (SSMs) drift. We use Masked Autoencoders (MAE), a variational auto-encoder (VAE), and the loss (see below).';
    expect(findAcronyms([text])).toEqual([
      { short: 'mae', long: 'masked autoencoder' },
      { short: 'ssm', long: 'state space model' },
      { short: 'vae', long: 'variational autoencoder' },
    ]);
  });

  it('are not made of brackets whose letters do not fit, of years or of single words', () => {
    expect(findAcronyms(['Buoys (SSM), moorings (2021), Tide (TIDE), lanterns (L)'])).toEqual([]);
  });

  it('count once for each text that explains them', () => {
    const texts = ['deep buoys (DB), deep buoys (DB)', 'a deep buoy (DB)', 'lost moorings (LM)'];
    expect(findAcronyms(texts, 2)).toEqual([{ short: 'db', long: 'deep buoy' }]);
  });
});
