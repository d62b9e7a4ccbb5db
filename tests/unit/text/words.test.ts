import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, comparableText, comparableWords, originalRange } from '../../../src/lib/text/words.ts';

const raw = String.raw;

describe('comparableText', () => {
  it.each([
    [
      'mathematics with and without its markup',
      [raw`$O\left(N^2\right)$`, 'Oleft(N^2right)', 'O(N²)', raw`$O\left(N^{2}\right)$`],
    ],
    [
      'fonts that a digest has lost',
      [raw`$\mathbb{R}^{C \times T}$`, 'R^{C times T}', raw`\mathbf{R}^{C times T}`],
    ],
    [
      'Greek letters and their names',
      [raw`$\sigma$Reparam`, 'sigmaReparam', 'σReparam', raw`\sigma Reparam`],
    ],
    ['signs and their names', [raw`$t \le T$`, 't le T', 't ≤ T', raw`$t \leq T$`]],
    ['accents in TeX and Unicode', [raw`na\"{\i}ve`, 'naïve', 'naive', 'nai\u0308ve']],
    [
      'emphasis',
      [
        raw`{\em entropy collapse}`,
        raw`\textbf{e}ntropy collapse`,
        '*entropy collapse*',
        'Entropy  Collapse',
      ],
    ],
    [
      'quotation marks and dashes',
      ['“self-attention” – a study', '"self attention" -- a study', "``self-attention'' — a study"],
    ],
    ['white space of all kinds', ['a b\tc\nd', 'a\u00A0b\u2009c d', 'a\u200Bb c~d']],
    ['compatibility forms', ['ﬁne ½ ①', 'fine 1⁄2 1']],
    ['percent with and without a backslash', [raw`62.3\%`, '62.3%', '62.3 %']],
  ])('makes %s equal', (_, variants) => {
    const [first = '', ...others] = variants.map(comparableText);
    expect(first).not.toBe('');
    expect(others).toEqual(others.map(() => first));
  });

  it.each([
    ['a figure with a point and one without', '2.5', '25'],
    ['more and less', 'a < b', 'a > b'],
    ['a share and a number', '62.3%', '62.3'],
    ['two words', 'entropy collapse', 'entropy collapses'],
    ['a word that ends in right before a bracket', '(copyright)', '(copy)'],
  ])('keeps apart %s', (_, a, b) => {
    expect(comparableText(a)).not.toBe(comparableText(b));
  });

  it('is empty for text without a letter or figure', () => {
    expect(comparableText(raw`… — “” ${'\u200B'} $\,$ {}`)).toBe('');
  });
});

describe('comparable', () => {
  it('leads back to the original, so that a range can be marked', () => {
    const source = raw`The naïve $\alpha$-σ “test” of ﬁts.`;
    const { text } = comparable(source);
    const mark = (words: string): string => {
      const at = text.indexOf(words);
      return source.slice(...originalRange(comparable(source), at, at + words.length));
    };
    expect([mark('naive'), mark('alphasigma'), mark('sigmatest'), mark('fi'), mark('its')]).toEqual([
      'naïve',
      raw`alpha$-σ`,
      'σ “test',
      'ﬁ',
      'ﬁts',
    ]);
  });

  it('has places in order and inside the original, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        const { text, starts, ends } = comparable(source);
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
        expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(source.length);
      }),
    );
  });

  it('reads a hundred thousand characters in well under a second', () => {
    const before = performance.now();
    comparable(raw`{\em a $O\left(N^2\right)$} `.repeat(4000));
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('comparableWords', () => {
  it('parts words at white space, dashes and slashes', () => {
    expect(comparableWords(raw`Self-attention's $O(N^2)$ and/or {\em linear} “cost”…`)).toEqual(
      ['self', 'attentions', 'on2', 'and', 'or', 'em', 'linear', 'cost'].filter((word) => word !== 'em'),
    );
  });
});
