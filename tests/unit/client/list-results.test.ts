import { expect, it } from 'vitest';
import { listResults } from '../../../src/client/search/list-results.ts';
import type { SiteAnswer } from '../../../src/client/search/site-search.ts';
import type { FormulaMatch } from '../../../src/lib/search/find-formulas.ts';
import type { KnownPage } from '../../../src/lib/search/search-data.ts';
import type { Found } from '../../../src/lib/search/searcher.ts';

const pages = ['a', 'b', 'c', 'd'].map((name) => ({ path: `/${name}/` }) as KnownPage);
const formula = (page: number, fit: FormulaMatch['fit']): FormulaMatch => ({
  page,
  fragment: '',
  tex: 'x',
  score: 1,
  fit,
});

function listed(words: number[], formulas: FormulaMatch[], hasWords: boolean): string {
  const found = words.map((page) => ({ page, known: pages[page] }) as Found);
  const answer = { found, formulas, hasWords } as unknown as SiteAnswer;
  return listResults(answer, pages)
    .map(({ known }) => known.path[1])
    .join('');
}

it('lists pages that hold the formula before what words find, each once', () => {
  expect(listed([0, 1, 2], [formula(2, 'same')], true)).toBe('cab');
});

it('lists formulas that are only alike after what words find, and not beside those that fit', () => {
  expect(listed([0, 1], [formula(3, 'alike')], true)).toBe('abd');
  expect(listed([0], [formula(3, 'alike'), formula(1, 'plain')], true)).toBe('ba');
});

it('lists formulas alone where the query has no word of its own, unless there is none', () => {
  expect(listed([0, 1], [formula(3, 'alike')], false)).toBe('d');
  expect(listed([0, 1], [], false)).toBe('ab');
});
