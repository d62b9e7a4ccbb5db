import type { Acronym } from './acronyms.ts';
import { correctWord } from './correct.ts';
import { isEmptyWord, searchWords, tellingStems } from './search-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One thing that is asked for, by any of its names: `ssm`, or `state space model`. */
export interface Concept {
  /** Each a run of words that all belong to it; what was typed first. */
  names: string[][];
  /** The reader may still be writing its last word. */
  unfinished: boolean;
}

export interface Query {
  concepts: Concept[];
  /** The words that are searched for, after correction. */
  words: string[];
  /** What was typed, word by word, where words were corrected. */
  corrections: { typed: string; meant: string[] }[];
  /** Stems of what stands between quotation marks: a page must hold each run as it is. */
  phrases: string[][];
  /** Words that the survey does not hold. */
  unknown: string[];
}

export interface QueryOptions {
  vocabulary: Vocabulary;
  acronyms: readonly Acronym[];
  /** The last word may go on; it is not corrected while a word of the survey begins so. */
  typing?: boolean;
  /** Search for what was typed. */
  exact?: boolean;
}

/** Most words that are looked at; a longer query is a pasted text, and its beginning says enough. */
const most = 24;

/**
 * Reads what a person typed: corrects words, leaves out empty ones, and lets short forms and long forms stand for each
 * other. Where something stands between quotation marks, nothing is corrected.
 */
export function readQuery(
  text: string,
  { vocabulary, acronyms, typing = false, exact = false }: QueryOptions,
): Query {
  const typed = searchWords(text).slice(0, most);
  const goesOn = typing && /[\p{L}\p{N}]$/u.test(text.normalize('NFKC'));
  const corrections: Query['corrections'] = [];
  const phrases = quotedPhrases(text);
  // `\mathcal` is no misspelt word.
  const commands = new Set(searchWords(text.match(/\\\p{L}+/gu)?.join(' ') ?? ''));
  const words = typed.flatMap((word, index) => {
    const isOpen = goesOn && index === typed.length - 1 && vocabulary.hasPrefix(word);
    const isCommand = commands.has(word);
    const meant =
      exact || isOpen || isCommand || phrases.length > 0 ? undefined : correctWord(word, vocabulary);
    if (meant === undefined) return [word];
    corrections.push({ typed: word, meant });
    return meant;
  });
  const telling = words.filter((word) => !isEmptyWord(word));
  const asked = telling.length > 0 ? telling : words;
  const unknown = telling.filter(
    (word, index) =>
      !/\p{N}/u.test(word) &&
      !commands.has(word) &&
      !vocabulary.hasForm(word) &&
      !(goesOn && index === telling.length - 1 && vocabulary.hasPrefix(word)),
  );
  return { concepts: conceptsOf(asked, acronyms, goesOn), words, corrections, phrases, unknown };
}

/** Runs of two and more telling words between quotation marks, as stems. */
function quotedPhrases(text: string): string[][] {
  return [...text.matchAll(/["“”„«]([^"“”„«»]+)["“”»]/gu)]
    .map(([, quoted = '']) => tellingStems(quoted))
    .filter((phrase) => phrase.length > 1);
}

function conceptsOf(words: readonly string[], acronyms: readonly Acronym[], goesOn: boolean): Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length;) {
    const rest = words.slice(at);
    const [word = ''] = rest;
    const shorts = acronyms.filter(({ short }) => short === word || `${short}s` === word);
    const long = longFormAt(rest, acronyms);
    const length = long?.length ?? 1;
    const isLast = at + length >= words.length;
    const names = [rest.slice(0, length), ...(long === undefined ? [] : long.shorts.map((short) => [short]))];
    if (long === undefined) for (const acronym of shorts) names.push(acronym.long.split(' '));
    concepts.push({ names, unfinished: goesOn && isLast });
    at += length;
  }
  return concepts;
}

/** The longest long form with which the words begin, in singular or plural, and its short forms. */
function longFormAt(
  words: readonly string[],
  acronyms: readonly Acronym[],
): { length: number; shorts: string[] } | undefined {
  for (let length = Math.min(words.length, 7); length > 1; length -= 1) {
    const text = words.slice(0, length).join(' ');
    const shorts = acronyms
      .filter(({ long }) => text === long || text === `${long}s`)
      .map(({ short }) => short);
    if (shorts.length > 0) return { length, shorts: [...new Set(shorts)] };
  }
  return undefined;
}
