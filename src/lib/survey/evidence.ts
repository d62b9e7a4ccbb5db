import { foldText, type FoldedText } from './fold.ts';
import { nearestSentence } from './nearest-sentence.ts';

export type EvidenceMatch =
  | {
      found: true;
      /** Index into the texts. */
      text: number;
      /** Start and end of each piece in that text, in UTF-16 units. */
      ranges: [number, number][];
    }
  | {
      found: false;
      /** The sentence of the texts that is most like the quotation; empty where nothing is alike. */
      nearest: string;
      /** Where the two part ways, where they begin or end alike. */
      departure?: Departure;
    };

export interface Departure {
  /** The last words that both have. */
  after: string;
  /** How the quotation goes on. */
  quotation: string;
  /** How the source goes on. */
  source: string;
}

const folds = new Map<string, FoldedText>();

/**
 * Looks for quoted words in texts. White space, quotation marks, case, dashes and the markup of mathematics do not
 * matter; `…` (or `...`) joins pieces that stand in the text in that order; each piece begins and ends with whole words.
 *
 * @param quote the words as the contributor wrote them.
 * @param texts what they may come from, e.g. title and abstract of a digest entry.
 */
export function matchEvidence(quote: string, texts: readonly string[]): EvidenceMatch {
  const pieces = splitQuotation(quote);
  if (pieces.length > 0) {
    for (const [text, source] of texts.entries()) {
      const ranges = findPieces(pieces, foldOf(source));
      if (ranges !== undefined) return { found: true, text, ranges };
    }
  }
  return { found: false, ...nearestSentence(pieces.length > 0 ? pieces : [quote], texts.map(foldOf)) };
}

/** The pieces of a quotation between its ellipses; empty pieces are left out. */
export function splitQuotation(quote: string): string[] {
  return quote.split(/…|\.\.\./u).filter((piece) => foldText(piece).folded !== '');
}

/** Ranges of the pieces in order, or nothing if one is missing. The earliest place of each piece is always the best. */
function findPieces(pieces: readonly string[], text: FoldedText): [number, number][] | undefined {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const piece of pieces) {
    const words = foldText(piece).folded;
    const at = findWhole(words, text, from);
    if (at < 0) return undefined;
    from = at + words.length;
    ranges.push([text.starts[at] ?? 0, text.ends[from - 1] ?? 0]);
  }
  return ranges;
}

/** Like `indexOf`, but the find must neither start nor end inside a word of the source. */
export function findWhole(words: string, text: FoldedText, from: number): number {
  for (let at = text.folded.indexOf(words, from); at >= 0; at = text.folded.indexOf(words, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether something other than a letter or figure parts the units before and after `at` in the source. */
function isWordEdge(text: FoldedText, at: number): boolean {
  const before = text.ends[at - 1];
  const after = text.starts[at];
  if (before === undefined || after === undefined) return true;
  if (before < after) return true;
  if (before > after) return false;
  const pair = `${text.folded[at - 1] ?? ''}${text.folded[at] ?? ''}`;
  return !/^[\p{L}\p{N}.]{2}$/u.test(pair) || !/^[\p{Script=Latin}\p{N}.]{2}$/u.test(pair);
}

/** Folding 333 abstracts takes longer than finding words in them, and most are cited more than once. */
function foldOf(source: string): FoldedText {
  const known = folds.get(source);
  if (known !== undefined) return known;
  const text = foldText(source);
  folds.set(source, text);
  return text;
}
