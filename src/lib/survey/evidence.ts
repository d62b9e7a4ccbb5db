import { numbersIn, type NumberInText } from '../papers/numbers.ts';
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

/** A text that evidence may come from, made ready for many searches. */
interface Source extends Comparable {
  /** The text itself. */
  raw: string;
  numbers: NumberInText[];
}

const known = new Map<string, Source>();

/**
 * Looks for quoted words in texts. White space, quotation marks, case, dashes and the markup of mathematics do not
 * matter (see `comparable`), but numbers do; `…` or `...` joins pieces that stand in one text in that order; each piece
 * begins and ends with whole words, and not between a sign and its index or exponent.
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
    const ranges = findPieces(pieces, readySource(source));
    if (ranges !== undefined) return { text, ranges };
  }
  return undefined;
}

/** Ranges of the pieces in order, or nothing if one is missing. The earliest place of each piece is always the best. */
function findPieces(pieces: readonly string[], text: Source): [number, number][] | undefined {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const piece of pieces) {
    const words = comparableText(piece);
    const at = findWhole(words, numbersIn(piece), text, from);
    if (at < 0) return undefined;
    from = at + words.length;
    ranges.push(originalRange(text, at, from));
  }
  return ranges;
}

/** Like `indexOf`, but the find must neither start nor end inside a word of the source, and have the same numbers. */
function findWhole(words: string, numbers: readonly NumberInText[], text: Source, from: number): number {
  for (let at = text.text.indexOf(words, from); at >= 0; at = text.text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWordEdge(text, at) && isWordEdge(text, end) && hasNumbers(numbers, text, at, end)) return at;
  }
  return -1;
}

function hasNumbers(numbers: readonly NumberInText[], text: Source, from: number, to: number): boolean {
  const [start, end] = originalRange(text, from, to);
  const there = text.numbers.filter((number) => number.start < end && start < number.end);
  return there.map(({ value }) => value).join(' ') === numbers.map(({ value }) => value).join(' ');
}

/** Whether a word of the source may end before the unit at `at`: something stands between, or a script without spaces. */
function isWordEdge({ text, starts, ends, raw }: Source, at: number): boolean {
  const before = ends[at - 1];
  const after = starts[at];
  if (before === undefined || after === undefined) return true;
  if (before !== after) return before < after && !/^[{}]*[\^_][{}]*$/u.test(raw.slice(before, after));
  const pair = `${text[at - 1] ?? ''}${text[at] ?? ''}`;
  return !/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}.]{2}$/u.test(pair);
}

/** Most abstracts are cited more than once. */
function readySource(source: string): Source {
  const text = known.get(source) ?? { ...comparable(source), raw: source, numbers: numbersIn(source) };
  known.set(source, text);
  return text;
}
