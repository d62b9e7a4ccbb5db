import { formulaTokens } from './formula-tokens.ts';

/** A place where a formula stands. */
export interface FormulaPlace {
  /** Index of the page in the search documents. */
  page: number;
  /** Id of the equation or section; empty for the page. */
  fragment: string;
}

/** A formula of the survey, once, with every place where it stands. */
export interface FormulaEntry {
  /** Its tokens, parted by spaces. */
  tokens: string;
  /** TeX of one of its spellings, on one line. */
  tex: string;
  places: FormulaPlace[];
}

/** Reads the lines that `formulaLines` writes. */
export function readFormulaLines(text: string): FormulaEntry[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [tokens = '', places = '', tex = ''] = line.split('\t');
      return {
        tokens,
        tex,
        places: places.split(' ').map((place) => {
          const [page = '', fragment = ''] = place.split('#');
          return { page: parseInt(page, 36), fragment };
        }),
      };
    });
}

/** A page whose TeX holds the formula asked for, or one like it. */
export interface FormulaMatch extends FormulaPlace {
  /** TeX of the formula found. */
  tex: string;
  /** 1 for the very formula, less for one that holds it among more, below 0.1 for one that is only alike. */
  score: number;
  /** How it fits: the signs themselves, the signs but for case and accents, or most of them in this order. */
  fit: Fit;
}

export type Fit = 'same' | 'plain' | 'alike';

/** How many matches that are only alike are given. */
const mostAlike = 5;

/**
 * The pages whose TeX holds a formula, as a whole or as a run of signs inside a longer one; where there is none, those
 * that hold it but for case, accents and fonts; else those that hold at least three quarters of its signs in this order.
 * Each page once, by its best formula; what fits more closely comes first.
 */
export function findFormulas(query: string, entries: readonly FormulaEntry[]): FormulaMatch[] {
  const tokens = formulaTokens(query);
  if (tokens.length === 0) return [];
  const same = bestByPage(entries, 'same', (found) => shareOf(tokens, found.split(' ')));
  if (same.length > 0) return same;
  const bare = plain(tokens);
  const close = bestByPage(entries, 'plain', (found) => 0.9 * shareOf(bare, plain(found.split(' '))));
  if (close.length > 0 || tokens.length < 3) return close;
  return bestByPage(entries, 'alike', (found) => likeness(bare, plain(found.split(' ')))).slice(0, mostAlike);
}

function bestByPage(
  entries: readonly FormulaEntry[],
  fit: Fit,
  scoreOf: (tokens: string) => number,
): FormulaMatch[] {
  const best = new Map<number, FormulaMatch>();
  for (const { tokens, tex, places } of entries) {
    const share = scoreOf(tokens);
    if (share <= 0) continue;
    for (const place of places) {
      // A numbered equation is a better place to land than a formula in a line.
      const score = share + (place.fragment.startsWith('eq-') ? 0.05 : 0);
      const known = best.get(place.page);
      if (known === undefined || known.score < score) best.set(place.page, { ...place, tex, score, fit });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.page - b.page);
}

/** Length of the run over the length of the whole; 0 where the whole does not hold the run. */
function shareOf(run: readonly string[], whole: readonly string[]): number {
  return ` ${whole.join(' ')} `.includes(` ${run.join(' ')} `) ? run.length / whole.length : 0;
}

const accents = new Set([
  'bar',
  'hat',
  'tilde',
  'vec',
  'overline',
  'widehat',
  'widetilde',
  'mathcal',
  'mathbb',
  'mathfrak',
]);

function plain(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !accents.has(token)).map((token) => token.toLowerCase());
}

/** How many signs two formulas share in the same order, as a share of the first; 0 below three quarters. */
function likeness(asked: readonly string[], found: readonly string[]): number {
  let last = new Array<number>(found.length + 1).fill(0);
  for (const token of asked) {
    const row = [0];
    for (const [index, other] of found.entries()) {
      row.push(token === other ? (last[index] ?? 0) + 1 : Math.max(last[index + 1] ?? 0, row[index] ?? 0));
    }
    last = row;
  }
  const share = (last.at(-1) ?? 0) / asked.length;
  return share < 0.75 ? 0 : (0.09 * share * asked.length) / Math.max(asked.length, found.length);
}
