import { describe, expect, it } from 'vitest';
import { containsEvidence, matchEvidence, splitQuotation } from '../../../src/lib/survey/evidence.ts';

const raw =
  'Oleft(N^2right) tokens. We call this {\\em entropy collapse}; accuracy rises by 2.5\\% -- to 62.3\\%.';
const restored =
  '$O\\left(N^2\\right)$ tokens. We call this entropy collapse; accuracy rises by 2.5% -- to 62.3%.';

describe('matchEvidence', () => {
  const same = [
    ['the very words', 'We call this', raw],
    ['another case', 'we CALL this', raw],
    ['white space and line ends', 'We\n  call   this', raw],
    ['quotation marks', "We “call” 'this'", raw],
    ['dashes', '2.5% – to', raw],
    ['TeX as the digest has it', 'Oleft(N^2right) tokens', raw],
    ['TeX as the page has it', '$O\\left(N^2\\right)$ tokens', restored],
    ['TeX as people write it', 'O(N^2) tokens', restored],
    ['pieces joined by an ellipsis', 'We call this … to 62.3%', raw],
    ['pieces joined by three points', 'tokens ... entropy collapse', raw],
    ['accents', 'naïve', 'a naive model'],
    ['thousands with and without a comma', '1000 runs', 'in 1,000 runs'],
    ['an exponent as a character', 'an O(N²) bound', 'an $O(N^{2})$ bound'],
    ['a minus of another length', 'of −5 dB', 'a loss of $-5$ dB'],
    ['a name with a dash and a figure', 'use GPT-4', 'We use GPT 4'],
  ] as const;
  it.each(same)('finds %s', (_title, quote, text) => {
    expect(matchEvidence(quote, [text]).found).toBe(true);
  });

  const different = [
    ['words that are not there', 'We name this', raw],
    ['pieces in the wrong order', 'to 62.3% … We call this', raw],
    ['a piece that begins inside a word', 'ntropy collapse', raw],
    ['a piece that ends inside a word', 'entropy coll', raw],
    ['a number without its point', '25%', raw],
    ['the end of a number', 'rises by 5%', raw],
    ['the figures after a point', '5% to 62.3%', raw],
    ['a percentage that is none', '62.3 points', raw],
    ['one text and then another', 'tokens model', 'tokens'],
    ['nothing', ' … ', raw],
    ['a formula without its exponent', 'call O(N)', 'We call O(N^2) slow'],
    ['a formula without its index', 'the state $x$', 'the state $x_{t+1}$ is'],
    ['a number without its minus', 'loss of 5 dB', 'a loss of -5 dB'],
    ['an exponent without its minus', 'and $L^{1}$', 'and $L^{-1}$'],
    ['a range as one number', '23 layers', '2-3 layers'],
    ['a power as one number', '105 steps', '10^5 steps'],
    ['a part of a number', '000 runs', 'in 1,000 runs'],
  ] as const;
  it.each(different)('does not find %s', (_title, quote, text) => {
    expect(matchEvidence(quote, [text, 'model']).found).toBe(false);
  });

  it('gives the ranges of the pieces in the text that has them all', () => {
    const text = 'The state is small. It forgets "old" tokens.';
    const match = matchEvidence('State is … OLD tokens', ['Nothing here.', text]);
    expect(match).toEqual({
      found: true,
      text: 1,
      ranges: [
        [4, 12],
        [32, 43],
      ],
    });
    expect(text.slice(32, 43)).toBe('old" tokens');
  });

  it('shows the nearest sentence and where the quotation leaves it', () => {
    const match = matchEvidence('a fixed state that depends on length', [
      'Transformers copy. Models with a fixed state that does not depend on length cannot. Nor can others.',
    ]);
    expect(match).toMatchInlineSnapshot(`
      {
        "departure": {
          "quotation": "depends on length",
          "shared": "a fixed state that",
          "side": "after",
          "source": "does not depend on",
        },
        "found": false,
        "nearest": "Models with a fixed state that does not depend on length cannot.",
      }
    `);
  });

  it('looks only at the piece that is missing', () => {
    const match = matchEvidence('Transformers copy … states forget', [
      'Transformers copy well. Some states never forget.',
    ]);
    expect(match).toMatchObject({
      nearest: 'Some states never forget.',
      departure: { shared: 'states', source: 'never forget.' },
    });
  });

  it('says that the pieces are all there when only their order is wrong', () => {
    expect(matchEvidence('two three … one', ['one two three'])).toMatchObject({ found: false, apart: true });
  });

  it('shows no sentence when none is like the quotation', () => {
    expect(matchEvidence('photosynthesis in ferns', [raw])).toEqual({ found: false, nearest: '' });
  });
});

describe('splitQuotation', () => {
  it('leaves pieces without words out', () => {
    expect(splitQuotation('… one … "" ... two')).toEqual([' one ', ' two']);
  });
});

describe('containsEvidence', () => {
  it('agrees with matchEvidence', () => {
    expect(containsEvidence('entropy collapse', [raw])).toBe(true);
    expect(containsEvidence('entropy explosion', [raw])).toBe(false);
  });
});
