import { foldWord, searchWords } from './search-words.ts';

/** A short form and what it stands for, both as search words: `ssm` and `state space model`. */
export interface Acronym {
  short: string;
  long: string;
}

/** The bracket of `Long Form (LF)`. */
const bracket = /\s*\(\s*(\p{Lu}[\p{L}\p{N}-]{1,9}?)s?\s*[),;]/gu;

/** Letters before a bracket in which the long form is looked for. */
const reach = 90;

/**
 * Finds the short forms that texts explain in brackets, `state-space models (SSMs)`.
 *
 * Method: each letter of the short form must stand in the words before it, from the last to the first, and the first at
 * the beginning of a word (Schwartz and Hearst 2003).
 *
 * @returns each pair once, in order of short form; a pair that fewer than `least` texts explain is left out
 */
export function findAcronyms(texts: Iterable<string>, least = 1): Acronym[] {
  const found = new Map<string, Acronym & { texts: number }>();
  for (const text of texts) {
    const here = new Map<string, Acronym>();
    for (const { index, 1: short = '' } of text.matchAll(bracket)) {
      const before = /[^().;:]*$/u.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? '';
      const acronym = acronymOf(before, short);
      if (acronym !== undefined) here.set(`${acronym.short} ${acronym.long}`, acronym);
    }
    for (const [id, acronym] of here) {
      found.set(id, { ...acronym, texts: (found.get(id)?.texts ?? 0) + 1 });
    }
  }
  return [...found.entries()]
    .filter(([, { texts }]) => texts >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { short, long }]) => ({ short, long }));
}

function acronymOf(before: string, short: string): Acronym | undefined {
  const letters = foldWord(short).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || !/\p{Lu}.*\p{Lu}|\p{Lu}\p{N}/u.test(short)) return undefined;
  const start = startOfLongForm(foldWord(before), letters);
  if (start === undefined) return undefined;
  const long = singular(searchWords(before.slice(start)));
  const isLonger = long.length > 1 && long.length <= letters.length + 4;
  return isLonger ? { short: letters, long: long.join(' ') } : undefined;
}

/** Where the long form starts, going back from the end; undefined where the letters do not fit. */
function startOfLongForm(text: string, letters: string): number | undefined {
  let at = text.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    do at -= 1;
    while (at >= 0 && !(text[at] === letter && (index > 0 || isWordStart(text, at))));
    if (at < 0) return undefined;
  }
  return at;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

/** `state space models` is `state space model`. */
function singular(words: string[]): string[] {
  return words.map((word, index) =>
    index === words.length - 1 && word.length > 3 ? word.replace(/(?<![isu])s$/u, '') : word,
  );
}
