import { searchWords, stemOf } from './search-words.ts';

export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  pieces: ExcerptPiece[];
  /** How many different words of the query it shows. */
  found: number;
  /** Number of its first word in the text. */
  start: number;
}

/** What the words of a query look like in a text. */
export interface WantedWords {
  stems: ReadonlySet<string>;
  /** The reader may still be writing this word. */
  prefix?: string;
}

/** Words before the first marked one. */
const lead = 6;

/**
 * The stretch of a text that shows most of what was asked for: the one with the most different words of the query, the
 * first of several. It starts a few words before the first of them.
 *
 * @param length number of words
 */
export function excerptOf(text: string, wanted: WantedWords, length = 30): Excerpt {
  const words = text.split(/\s+/u).filter(Boolean);
  const hits = words.map((word) => hitOf(word, wanted));
  let best = { start: 0, found: 0 };
  for (const [index, hit] of hits.entries()) {
    if (hit === undefined) continue;
    const start = Math.max(0, index - lead);
    const found = new Set(hits.slice(start, start + length).filter((each) => each !== undefined)).size;
    if (found > best.found) best = { start, found };
  }
  const start = Math.max(0, Math.min(best.start, words.length - length));
  const shown = words.slice(start, start + length);
  const pieces: ExcerptPiece[] = [];
  const add = (piece: string, marked: boolean): void => {
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += piece;
    else pieces.push({ text: piece, marked });
  };
  if (start > 0) add('… ', false);
  for (const [index, word] of shown.entries()) {
    if (index > 0) add(' ', false);
    add(word, hits[start + index] !== undefined);
  }
  if (start + length < words.length) add(' …', false);
  return { pieces, found: best.found, start };
}

/** The word of the query that a word of the text is; undefined for none. */
function hitOf(word: string, { stems, prefix }: WantedWords): string | undefined {
  for (const part of searchWords(word)) {
    const stem = stemOf(part);
    if (stems.has(stem)) return stem;
    if (prefix !== undefined && part.startsWith(prefix)) return prefix;
  }
  return undefined;
}
