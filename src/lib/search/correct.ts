import { editDistance } from '../text/distance.ts';
import { foldWord, stemOf } from './search-words.ts';
import { inflectionsOf } from './inflections.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters from which on one typing error is forgiven, and two. */
const forgiving = { one: 4, two: 6 } as const;

/**
 * What was probably meant by a word that the survey does not hold: the nearest word within two typing errors (one in a
 * short word), or the two words that it runs together. A word that the survey holds is never corrected, in no
 * number, tense or spelling, nor is one whose nearest word has the same stem.
 *
 * @returns the words meant; undefined where nothing is near, or where nothing needs correcting
 */
export function correctWord(word: string, vocabulary: Vocabulary): string[] | undefined {
  const typed = foldWord(word);
  if (typed.length < forgiving.one || /\p{N}/u.test(typed) || isHeld(typed, vocabulary)) return undefined;
  const near = nearestWord(typed, vocabulary);
  if (near !== undefined && stemOf(near.word) === stemOf(typed)) return undefined;
  const parts = splitWord(typed, vocabulary);
  if (parts !== undefined && (near === undefined || near.distance > 1)) return parts;
  return near === undefined ? parts : [near.word];
}

/** A stem is no proof: `recurent` and `recurring` have the same. */
function isHeld(word: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has(word)) return true;
  for (const form of inflectionsOf(word)) if (vocabulary.has(form)) return true;
  return false;
}

function nearestWord(typed: string, vocabulary: Vocabulary): { word: string; distance: number } | undefined {
  const limit = typed.length >= forgiving.two ? 2 : 1;
  let best: { word: string; distance: number; rank: number } | undefined;
  for (const word of vocabulary.ofLength(typed.length, limit)) {
    const distance = editDistance(typed, word, limit);
    if (distance > limit) continue;
    const rank = rankOf(typed, word, distance, vocabulary);
    if (best === undefined || rank < best.rank) best = { word, distance, rank };
  }
  return best;
}

/** Fewer errors first; people rarely mistype the first letter, more often mean a common word, and drop doubled letters. */
function rankOf(typed: string, word: string, distance: number, vocabulary: Vocabulary): number {
  const sameStart = typed.charAt(0) === word.charAt(0) ? 0 : 0.9;
  const sameLetters = lettersOf(typed) === lettersOf(word) ? -0.35 : 0;
  return distance + sameStart + sameLetters - 0.3 * vocabulary.band(word);
}

/** The different letters of a word: equal for swapped and doubled letters. */
function lettersOf(word: string): string {
  return [...new Set(word)].sort().join('');
}

/** `statespace` is `state space`: both words must be more than rare, so that chance does not split a name. */
function splitWord(typed: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = 3; at <= typed.length - 3; at += 1) {
    const parts = [typed.slice(0, at), typed.slice(at)];
    if (parts.every((part) => vocabulary.band(part) >= 1)) return parts;
  }
  return undefined;
}
