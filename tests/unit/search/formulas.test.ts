import { describe, expect, it } from 'vitest';
import { findFormulas, readFormulaLines, type FormulaEntry } from '../../../src/lib/search/find-formulas.ts';
import { formulaTokens } from '../../../src/lib/search/formula-tokens.ts';
import { formulaEntries, formulaLines } from '../../../src/lib/search/formulas.ts';
import { looksLikeFormula } from '../../../src/lib/search/looks-like-formula.ts';
import { chapterPage, surveyOf } from '../survey/make-page.ts';

describe('the signs of a formula', () => {
  it.each([
    ['h_t = A h_{t-1}', 'h_{t}=Ah_{t-1}'],
    ['h_t = A h_{t-1}', '$h_t = \\mathbf{A}\\, h_{t-1}$'],
    ['O(N^2)', '\\mathcal{O}\\left(N^{2}\\right)'],
    ['O(N²)', 'O(N^2)'],
    ['O(n log n)', 'O(n \\log n)'],
    ['x ≤ α', 'x \\le \\alpha'],
    ['beta x', '\\beta x'],
    ['softmax(z)', '\\operatorname{softmax}(z)'],
    ['\\|x\\|', '\\lVert x \\rVert'],
  ])('are the same in %s and %s', (one, other) => {
    expect(formulaTokens(one)).toEqual(formulaTokens(other));
  });

  it.each([
    ['\\mathcal{L}', 'L'],
    ['x_1', 'x^1'],
    ['\\alpha', '\\beta'],
    ['x', 'X'],
  ])('differ in %s and %s', (one, other) => {
    expect(formulaTokens(one)).not.toEqual(formulaTokens(other));
  });
});

it.each([
  'O(N^2)',
  'h_t = A h_{t-1}',
  '\\mathcal{L}',
  'p(x|z) = 1',
  'x ≤ y',
  '$x$',
  'f(x)',
  'x = 3',
  'x + y',
  'a < 3',
  'β',
])('%s looks like a formula', (query) => {
  expect(looksLikeFormula(query)).toBe(true);
});

it.each([
  'GPT-4',
  'VQ-VAE',
  'state space models',
  'C++ code',
  'zhai 2023',
  'what is attention?',
  'top-k (2021)',
  't-SNE',
  'k-means',
  'p-value',
])('%s does not look like a formula', (query) => {
  expect(looksLikeFormula(query)).toBe(false);
});

const survey = surveyOf({
  chapters: [
    chapterPage(
      '01-one',
      'It grows as $O(N^2)$.\n\n## Drift {/* #drift */}\n\n<Equation id="eq-drift">\n\n$$\nh_t = \\bar A h_{t-1} + b\n$$\n\n</Equation>\n\nHere $x$ is lost, $o(n^2)$ is small.',
    ),
    chapterPage('02-two', 'Here $O(N^2) + 1$.'),
  ],
});
const entries = formulaEntries(survey, ['/chapters/one/', '/chapters/two/']);
const found = (query: string): string[] =>
  findFormulas(query, entries).map(({ page, fragment, fit }) => `${page}#${fragment} ${fit}`);

describe('formulas of a survey', () => {
  it('are found whole first, then inside longer ones', () => {
    expect(found('O(N^{2})')).toEqual(['0# same', '1# same']);
  });

  it('lead to the numbered equation', () => {
    expect(found('h_t = \\bar{A} h_{t-1}')).toEqual(['0#eq-drift same']);
  });

  it('are shown as they are written, on one line', () => {
    expect(findFormulas('h_t = \\bar{A} h_{t-1}', entries)[0]?.tex).toBe('h_t = \\bar A h_{t-1} + b');
  });

  it('are found but for accents and case only where none is the same', () => {
    expect(found('h_t = A h_{t-1}')).toEqual(['0#eq-drift plain']);
  });

  it('are found by most of their signs only where none holds them all', () => {
    expect(found('h_t = B h_{t-1} + b')).toEqual(['0#eq-drift alike']);
    expect(found('\\int_0^1 g(s) ds')).toEqual([]);
  });

  it('come back from the lines in which they are sent', () => {
    expect(readFormulaLines(formulaLines(entries))).toEqual(entries);
    expect(readFormulaLines(formulaLines([]))).toEqual([]);
    const far: FormulaEntry[] = [
      {
        tokens: 'a b',
        tex: 'a b',
        places: [
          { page: 12345, fragment: 'eq-x' },
          { page: 0, fragment: '' },
        ],
      },
    ];
    expect(readFormulaLines(formulaLines(far))).toEqual(far);
  });
});
