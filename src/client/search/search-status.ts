import { writeState, type SearchState } from '../../lib/search/state.ts';
import type { SiteAnswer } from './site-search.ts';

/** Letters of a query that are repeated. */
const most = 80;

/** Said while an answer is slow to come. */
export const stillLoading = 'The index is still loading …';

/** `1 result` */
export function countOf(results: number): string {
  if (results === 0) return 'No results';
  return results === 1 ? '1 result' : `${String(results)} results`;
}

/** What was typed, not longer than a line. */
export function shortened(query: string): string {
  const letters = Array.from(query);
  return letters.length <= most ? query : `${letters.slice(0, most).join('').trimEnd()}…`;
}

/** What was typed, between quotation marks unless it has its own. */
export function quoted(query: string): string {
  return /["“”]/u.test(query) ? shortened(query) : `“${shortened(query)}”`;
}

/**
 * Says what was corrected, and offers what was typed, or the other way round; and which words the survey does not hold.
 *
 * @returns nothing where there is nothing to say
 */
export function correctionNote(
  state: SearchState,
  { query, found, formulas }: SiteAnswer,
): (string | Node)[] {
  const parts: (string | Node)[] = [];
  if (query.corrections.length > 0) {
    const meant = document.createElement('strong');
    meant.textContent = shortened(query.words.join(' '));
    parts.push(
      'Showing results for ',
      meant,
      '. Search instead for ',
      otherWay(state, shortened(state.query)),
    );
    parts.push('. ');
  }
  if (query.unknown.length > 0 && found.length > 0 && formulas.length === 0)
    parts.push(`No page holds ${shortened(query.unknown.map(quoted).join(' or '))}. `);
  if (state.exact && query.unknown.length > 0) parts.push(otherWay(state, 'Search with corrections'), '.');
  return parts;
}

/** The same search with corrections if it has none, and without if it has. */
function otherWay(state: SearchState, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `?${writeState({ ...state, exact: !state.exact }).toString()}`;
  link.textContent = words;
  return link;
}
