import { comparable, comparableText, originalRange, type Comparable } from '../text/words.ts';
import { nearestSentence, type Nearest } from './nearest-sentence.ts';

export type EvidenceMatch =
  | {
      found: true;
      /** Index into the texts. */
      text: number;
      /** Start and end of each piece in that text, in UTF-16 units. */
      ranges: [start: number, end: number][];
    }
  | ({ found: false } & Nearest);

const known = new Map<string, Comparable>();

/**
 * Looks for quoted words in texts. White space, quotation marks, case, dashes and the markup of mathematics do not
 * matter (see `comparable`); `…` or `...` joins pieces that stand in one text in that order; each piece begins and ends
 * with whole words.
 *
 * @param quote the words as the contributor wrote them.
 * @param texts what they may come from, e.g. title and abstract of a digest entry.
 */
export function matchEvidence(quote: string, texts: readonly string[]): EvidenceMatch {
  const pieces = splitQuotation(quote);
  const match = findQuotation(pieces, texts);
  if (match !== undefined) return { found: true, ...match };
  const missing = pieces.find((piece) => findQuotation([piece], texts) === undefined);
  if (missing === undefined) return { found: false, nearest: '', apart: pieces.length > 0 };
  return { found: false, ...nearestSentence(missing, texts) };
}

/** Whether the quotation stands in one of the texts; like `matchEvidence`, without a look for what is nearest. */
export function containsEvidence(quote: string, texts: readonly string[]): boolean {
  return findQuotation(splitQuotation(quote), texts) !== undefined;
}

/** The pieces of a quotation between its ellipses; pieces without words are left out. */
export function splitQuotation(quote: string): string[] {
  return quote.split(/…|\.\.\./u).filter((piece) => comparableText(piece) !== '');
}

function findQuotation(
  pieces: readonly string[],
  texts: readonly string[],
): { text: number; ranges: [number, number][] } | undefined {
  if (pieces.length === 0) return undefined;
  for (const [text, source] of texts.entries()) {
    const ranges = findPieces(pieces, comparableOf(source));
    if (ranges !== undefined) return { text, ranges };
  }
  return undefined;
}

/** Ranges of the pieces in order, or nothing if one is missing. The earliest place of each piece is always the best. */
function findPieces(pieces: readonly string[], text: Comparable): [number, number][] | undefined {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const piece of pieces) {
    const words = comparableText(piece);
    const at = findWhole(words, text, from);
    if (at < 0) return undefined;
    from = at + words.length;
    ranges.push(originalRange(text, at, from));
  }
  return ranges;
}

/** Like `indexOf`, but the find must neither start nor end inside a word of the source. */
function findWhole(words: string, text: Comparable, from: number): number {
  for (let at = text.text.indexOf(words, from); at >= 0; at = text.text.indexOf(words, at + 1)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + words.length)) return at;
  }
  return -1;
}

/** Whether a word of the source may end before the unit at `at`: something stands between, or a script without spaces. */
function isWordEdge({ text, starts, ends }: Comparable, at: number): boolean {
  const before = ends[at - 1];
  const after = starts[at];
  if (before === undefined || after === undefined) return true;
  if (before !== after) return before < after;
  const pair = `${text[at - 1] ?? ''}${text[at] ?? ''}`;
  return !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}.]{2}$/u.test(pair);
}

/** Most abstracts are cited more than once. */
function comparableOf(source: string): Comparable {
  const text = known.get(source) ?? comparable(source);
  known.set(source, text);
  return text;
}
