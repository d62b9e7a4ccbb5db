import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { plainText } from '../../../src/lib/survey/plain-text.ts';
import { romanNumeral } from '../../../src/lib/survey/roman.ts';
import { splitMathematics } from '../../../src/lib/survey/split-mathematics.ts';
import { stem } from '../../../src/lib/survey/stem.ts';
import { suggestKeys } from '../../../src/lib/survey/suggest-keys.ts';
import { countWords } from '../../../src/lib/survey/words-of-page.ts';

const treeOf = (source: string) => parsePage('content/chapters/01-a.mdx', source).tree;

it.each([
  [1, 'I'],
  [4, 'IV'],
  [14, 'XIV'],
  [49, 'XLIX'],
  [1994, 'MCMXCIV'],
])('writes %i as %s', (number, numeral) => {
  expect(romanNumeral(number)).toBe(numeral);
});

it.each([
  [['embedding', 'embeddings', 'embedded']],
  [['collapse', 'collapses', 'collapsed', 'collapsing']],
  [['generalisation', 'generalization', 'generalise', 'generalize']],
  [['training', 'trained', 'train']],
  [['memory', 'memories']],
])('brings %s together', (words) => {
  expect(new Set(words.map(stem)).size).toBe(1);
});

it.each([
  ['class', 'clay'],
  ['bias', 'bia'],
  ['ring', 'r'],
  ['focus', 'focu'],
])('does not make %s into %s', (word, wrong) => {
  expect(stem(word)).not.toBe(wrong);
});

describe('splitMathematics', () => {
  it('parts words and formulas', () => {
    expect(splitMathematics('a $x$ b \\$5 $y_{\\$}$')).toEqual([
      { words: 'a ' },
      { words: 'x', tex: 'x' },
      { words: ' b $5 ' },
      { words: 'y_{\\$}', tex: 'y_{\\$}' },
    ]);
  });
  it('takes a dollar sign without a partner as such', () => {
    expect(splitMathematics('only $5')).toEqual([{ words: 'only $5' }]);
    expect(splitMathematics('')).toEqual([]);
  });
});

it('counts words of prose only', () => {
  const source = [
    'Two words [@a2020b, "not these words at all"] and $x + y$ formula.',
    '```text\nnot this\n```',
    'See @eq-x: *state*-space `code` it’s 2.5.',
    '| a | b |\n| - | - |\n| c d | e |',
  ].join('\n\n');
  // Two words and formula / See state-space code it’s 2.5 / a b c d e
  expect(countWords(treeOf(source))).toBe(14);
});

it('reads a page as plain text', () => {
  expect(plainText(treeOf('A *b* [c](/d/) `e` $f$.[^1]\n\n- g\n- h\n\n[^1]: Note.')).trim()).toBe(
    'A b c e $f$. g h Note.',
  );
});

describe('suggestKeys', () => {
  const papers = new Map(
    [
      {
        key: 'zhai2023stabilizing',
        title: 'Stabilizing Transformer Training',
        authors: ['Shuangfei Zhai'],
        year: 2023,
      },
      {
        key: 'gu2021efficiently',
        title: 'Efficiently Modeling Long Sequences',
        authors: ['Albert Gu', 'Karan Goel'],
        year: 2021,
      },
      { key: 'gu2021combining', title: 'Combining Recurrent Models', authors: ['Albert Gu'], year: 2021 },
    ].map((paper) => [paper.key, { ...paper, file: '', label: '' }]),
  );
  it.each([
    ['zhai2023stabilising', ['zhai2023stabilizing']],
    ['gu2022efficiently', ['gu2021efficiently']],
    ['gu2021', ['gu2021combining', 'gu2021efficiently']],
    ['goel2021efficiently', ['gu2021efficiently']],
    ['nobody1900nothing', []],
  ])('for %s suggests %s', (key, suggested) => {
    expect(
      suggestKeys(key, papers)
        .map((paper) => paper.key)
        .slice(0, suggested.length || 1),
    ).toEqual(suggested);
  });
});
