import { comparableText } from '../text/words.ts';
import { splitSentences } from './sentences.ts';

/** What comes closest to a quotation that was not found. */
export interface Nearest {
  /** The sentence of the texts that is most like the quotation; empty where nothing is alike. */
  nearest: string;
  /** Where the two part ways, where they have words in common. */
  departure?: Departure;
  /** Every piece of the quotation is there, but not one after the other in one text. */
  apart?: boolean;
}

export interface Departure {
  /** Whether the two part ways after words that both have, or before such words. */
  side: 'after' | 'before';
  /** The words that both have, at most four. */
  shared: string;
  /** What the quotation has on that side; empty where it ends or begins there. */
  quotation: string;
  /** What the source has on that side; empty where its sentence ends or begins there. */
  source: string;
}

/**
 * Finds the sentence of the texts that is most like words which stand in none of them, and the place at which the two
 * part ways.
 */
export function nearestSentence(quote: string, texts: readonly string[]): Nearest {
  const wanted = wordsOf(quote);
  let best = { score: 0, sentence: '' };
  for (const text of texts) {
    for (const sentence of splitSentences(text)) {
      const score = likeness(wanted, wordsOf(sentence));
      if (score > best.score) best = { score, sentence };
    }
  }
  if (best.score < 0.25) return { nearest: '' };
  const departure = departureOf(wanted, wordsOf(best.sentence));
  return departure === undefined ? { nearest: best.sentence } : { nearest: best.sentence, departure };
}

interface Word {
  text: string;
  comparable: string;
}

function wordsOf(text: string): Word[] {
  return text
    .split(/[\s\p{Pd}]+/u)
    .map((word) => ({ text: word, comparable: comparableText(word) }))
    .filter((word) => word.comparable !== '');
}

/** Share of the words, and of the pairs of neighbours, that the sentence has too; from 0 to 1. */
function likeness(wanted: readonly Word[], sentence: readonly Word[]): number {
  const grams = new Set(gramsOf(sentence));
  const asked = gramsOf(wanted);
  return asked.length === 0 ? 0 : asked.filter((gram) => grams.has(gram)).length / asked.length;
}

function gramsOf(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next === undefined
      ? [word.comparable]
      : [word.comparable, `${word.comparable} ${next.comparable}`];
  });
}

/** The first place at which the quotation leaves the sentence, seen from the longest run of words they share. */
function departureOf(quoted: readonly Word[], source: readonly Word[]): Departure | undefined {
  const { from, at, length } = longestRun(quoted, source);
  if (length === 0 || length === quoted.length) return undefined;
  if (from > 0) {
    return {
      side: 'before',
      shared: textOf(quoted.slice(from, from + Math.min(length, 4))),
      quotation: textOf(quoted.slice(Math.max(0, from - 4), from)),
      source: textOf(source.slice(Math.max(0, at - 4), at)),
    };
  }
  return {
    side: 'after',
    shared: textOf(quoted.slice(Math.max(0, length - 4), length)),
    quotation: textOf(quoted.slice(length, length + 4)),
    source: textOf(source.slice(at + length, at + length + 4)),
  };
}

/** The longest run of words in both; the earliest in the quotation where several are as long. */
function longestRun(
  quoted: readonly Word[],
  source: readonly Word[],
): { from: number; at: number; length: number } {
  let best = { from: 0, at: 0, length: 0 };
  for (let from = 0; from + best.length < quoted.length; from += 1) {
    for (let at = 0; at + best.length < source.length; at += 1) {
      let length = 0;
      while (isSame(quoted[from + length], source[at + length])) length += 1;
      if (length > best.length) best = { from, at, length };
    }
  }
  return best;
}

function isSame(a: Word | undefined, b: Word | undefined): boolean {
  return a !== undefined && a.comparable === b?.comparable;
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
