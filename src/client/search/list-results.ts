import type { FormulaMatch } from '../../lib/search/find-formulas.ts';
import type { KnownPage } from '../../lib/search/search-data.ts';
import type { Found } from '../../lib/search/searcher.ts';
import type { SiteAnswer } from './site-search.ts';

/** A result before its text is loaded. */
export interface ListedResult {
  known: KnownPage;
  found?: Found;
  formula?: FormulaMatch;
}

/**
 * The results of an answer in the order in which they are shown: pages that hold the formula asked for, then what the
 * words found. Formulas that are only alike come before the words where the query has no word of its own (`\\sigma` is
 * none), and else last. Each page once, and without words of its own only pages with formulas if there are any.
 */
export function listResults(
  { found, formulas, hasWords }: SiteAnswer,
  pages: readonly KnownPage[],
): ListedResult[] {
  const byPage = new Map(found.map((each) => [each.page, each]));
  const listed = new Set<number>();
  const list = (results: readonly { page: number; formula?: FormulaMatch }[]): ListedResult[] =>
    results.flatMap(({ page, formula }) => {
      const known = pages[page];
      const words = byPage.get(page);
      if (known === undefined || listed.has(page)) return [];
      listed.add(page);
      return [
        { known, ...(formula !== undefined && { formula }), ...(words !== undefined && { found: words }) },
      ];
    });
  const matches = formulas.map((formula) => ({ page: formula.page, formula }));
  const exact = list(matches.filter(({ formula }) => formula.fit !== 'alike'));
  const alike = exact.length > 0 ? [] : matches;
  // The letters of a formula are no words: they stand on every page.
  const words = hasWords || formulas.length === 0 ? found.map(({ page }) => ({ page })) : [];
  return [...exact, ...list(hasWords ? [...words, ...alike] : [...alike, ...words])];
}
