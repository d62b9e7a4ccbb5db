import type { FormulaMatch } from '../lib/search/find-formulas.ts';
import type { KnownPage } from '../lib/search/search-data.ts';
import type { Found } from '../lib/search/searcher.ts';
import type { SiteAnswer, SiteSearch } from './search-engine.ts';
import type { ShownResult } from './search-result.ts';

/** A result before its text is loaded. */
export interface ListedResult {
  known: KnownPage;
  found?: Found;
  formula?: FormulaMatch;
}

/**
 * The results of an answer in the order in which they are shown: pages that hold the formula asked for, then what the
 * words found, then formulas that are only alike. Each page once.
 */
export function listResults({ found, formulas }: SiteAnswer, pages: readonly KnownPage[]): ListedResult[] {
  const left = new Set(found.map(({ page }) => page));
  const byPage = new Map(found.map((each) => [each.page, each]));
  const isNarrowed = (page: number): boolean => left.size > 0 || byPage.has(page);
  const list = (matches: readonly FormulaMatch[]): ListedResult[] =>
    matches.flatMap((formula) => {
      const known = pages[formula.page];
      const words = byPage.get(formula.page);
      if (known === undefined || !isNarrowed(formula.page)) return [];
      byPage.delete(formula.page);
      return [{ known, formula, ...(words !== undefined && { found: words }) }];
    });
  const exact = list(formulas.filter(({ fit }) => fit !== 'alike'));
  const alike = formulas.filter(({ fit }) => fit === 'alike');
  const first = exact.length > 0 ? exact : list(alike);
  const words = found.flatMap((each) => (byPage.has(each.page) ? [{ known: each.known, found: each }] : []));
  return [...first, ...words];
}

/** Sections of a chapter that are shown when they are asked for. */
const moreSections = 5;

/** Loads what a result shows: its best passage, and a way to those of other sections. */
export async function loadResult(
  search: SiteSearch,
  answer: SiteAnswer,
  { known, found, formula }: ListedResult,
): Promise<ShownResult> {
  const others = found?.records.slice(1, 1 + moreSections) ?? [];
  return {
    known,
    ...(formula !== undefined && {
      fragment: formula.fragment,
      note: formula.fit === 'alike' ? 'has a formula like it' : 'holds the formula',
    }),
    passages: found === undefined ? [] : await search.passages(answer, found, found.records.slice(0, 1)),
    ...(found !== undefined &&
      others.length > 0 && {
        more: { count: others.length, load: () => search.passages(answer, found, others) },
      }),
  };
}
