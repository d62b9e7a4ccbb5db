import type { FormulaMatch } from '../lib/search/find-formulas.ts';
import type { KnownPage } from '../lib/search/search-data.ts';
import type { Found } from '../lib/search/searcher.ts';
import type { SiteAnswer, SiteSearch } from './search-engine.ts';
import { drawResult, fillResult } from './search-result.ts';

/** A result before its text is loaded. */
export interface ListedResult {
  known: KnownPage;
  found?: Found;
  formula?: FormulaMatch;
}

/**
 * The results of an answer in the order in which they are shown: pages that hold the formula asked for, then what the
 * words found. Formulas that are only alike come before the words where the query has no word of its own (`\\sigma` is
 * none), and else last. Each page once.
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
  const words = found.map(({ page }) => ({ page }));
  return [...exact, ...list(hasWords ? [...words, ...alike] : [...alike, ...words])];
}

/** Sections of a chapter that are shown when they are asked for. */
const moreSections = 5;

/** A result on the page, and how to complete it: its passages are shown at once only where their text is here. */
export interface DrawnResult {
  item: HTMLLIElement;
  fill: () => Promise<void>;
}

/** @param base path of the site, with a slash at both ends */
export function drawListed(
  search: SiteSearch,
  answer: SiteAnswer,
  { known, found, formula }: ListedResult,
  base: string,
): DrawnResult {
  const best = found?.records.slice(0, 1) ?? [];
  const others = found?.records.slice(1, 1 + moreSections) ?? [];
  const passages = found === undefined ? [] : search.passagesHere(answer, found, best);
  const item = drawResult(
    {
      known,
      ...(formula !== undefined && {
        fragment: formula.fragment,
        note: formula.fit === 'alike' ? 'has a formula like it' : 'holds the formula',
      }),
    },
    base,
  );
  const more =
    found === undefined || others.length === 0
      ? undefined
      : { count: others.length, load: () => search.passages(answer, found, others) };
  if (passages !== undefined) fillResult(item, { known, passages, more }, base);
  return {
    item,
    fill: async () => {
      if (found === undefined || passages !== undefined) return;
      fillResult(item, { known, passages: await search.passages(answer, found, best), more }, base);
    },
  };
}

/** Shows these results in place of the last ones; who stands on a result stands on the one in its place afterwards. */
export function replaceItems(list: Element, items: readonly HTMLElement[]): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  list.replaceChildren(...items);
  if (at < 0) return;
  const now = [...list.querySelectorAll('a')];
  (now[at] ?? now.at(-1))?.focus();
}

/** How long nobody types before the text of results is loaded: what is only passed on the way is not. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
