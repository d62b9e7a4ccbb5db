import { commandSpellings, looks, plainLetters, signNames } from './symbols.ts';

/** A text reduced to what matters when words are compared, with the way back to the original. */
export interface Comparable {
  /** Lower-case letters, figures and meaningful signs, nothing between them. */
  text: string;
  /** For each unit of `text`, where its character starts in the original (UTF-16 units). */
  starts: number[];
  /** For each unit of `text`, where its character ends in the original. */
  ends: number[];
}

/** Signs that change what a statement says. */
const meaningful = new Set(['%', '+', '=', '<', '>']);

/** `\left(` and, where a digest has lost the backslash, `left(`; the same for `right)`. `copyright)` is a word. */
const fence =
  /\\?(?:left(?=[([|.]|\\[{|a-z])|(?<!\b(?:a|al|b|birth|copy|down|f|forth|out|play|up))right(?=[)\]|.]|\\[}|a-z]))/iy;
const command = /\\([A-Za-z]+)\*?|\\[^A-Za-z]?/y;
const accent = /\\(?:["'`^~=.]|[uvHcdbkrt](?=\s*\{))/y;

/**
 * Reduces a text to the letters, figures and signs that another must share with it to say the same words.
 *
 * Left out are white space, case, quotation marks, dashes, accents, invisible characters, other punctuation and the
 * markup of mathematics (dollars, backslashes, braces, `^`, `_`, fonts, `\left`). Unicode compatibility forms count as
 * plain ones (`ﬁ`, `²`), Greek letters and some signs as the name of their TeX command. A point between two figures
 * stays, so that 2.5 is not 25; so do `%`, `+`, `=`, `<`, `>`.
 *
 * `$O\left(N^2\right)$`, `Oleft(N^2right)` and `O(N²)` all become `on2`.
 */
export function comparable(source: string): Comparable {
  const result: Comparable = { text: '', starts: [], ends: [] };
  let at = 0;
  while (at < source.length) {
    const unit = unitAt(source, at);
    for (let index = 0; index < unit.kept.length; index += 1) {
      // The letters of a command have places of their own; those that stand for one sign share its place.
      const own = unit.letterwise === undefined ? undefined : at + unit.letterwise + index;
      result.starts.push(own ?? at);
      result.ends.push(own === undefined ? at + unit.length : own + 1);
    }
    result.text += unit.kept;
    at += unit.length;
  }
  return result;
}

/** Only the text of `comparable`. */
export function comparableText(source: string): string {
  return comparable(source).text;
}

/** The words of a text, each as `comparableText`; words parted by white space, dashes or slashes. */
export function comparableWords(source: string): string[] {
  return source
    .split(/[\s\p{Pd}/~]+/u)
    .map(comparableText)
    .filter((word) => word !== '');
}

/** The range of the original that `text.slice(from, to)` of a comparable came from. */
export function originalRange(
  { starts, ends }: Comparable,
  from: number,
  to: number,
): [start: number, end: number] {
  return [
    starts[from] ?? ends.at(-1) ?? 0,
    to > from ? (ends[to - 1] ?? ends.at(-1) ?? 0) : (starts[from] ?? 0),
  ];
}

interface Unit {
  /** Units of the original that it takes. */
  length: number;
  kept: string;
  /** Where the kept letters start inside the unit, when each is a letter of the original. */
  letterwise?: number;
}

function unitAt(source: string, at: number): Unit {
  const first = source.charAt(at);
  if (first === '\\' || first === 'l' || first === 'r') {
    const fenceLength = lengthOf(fence, source, at);
    if (fenceLength > 0) return { length: fenceLength, kept: '' };
  }
  if (first === '\\') return commandAt(source, at);
  const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return { length: character.length, kept: keptOf(character, source, at) };
}

function commandAt(source: string, at: number): Unit {
  const accentLength = lengthOf(accent, source, at);
  if (accentLength > 0) return { length: accentLength, kept: '' };
  command.lastIndex = at;
  const [whole = '\\', name] = command.exec(source) ?? [];
  if (name === undefined) {
    const sign = whole.slice(1);
    return { length: whole.length, kept: meaningful.has(sign) ? sign : '' };
  }
  if (looks.has(name)) return { length: whole.length, kept: '' };
  const spelling = commandSpellings.get(name);
  if (spelling !== undefined) return { length: whole.length, kept: spelling };
  return { length: whole.length, kept: name.toLowerCase(), letterwise: 1 };
}

function keptOf(character: string, source: string, at: number): string {
  if (/[a-z0-9]/u.test(character)) return character;
  if (/[A-Z]/u.test(character)) return character.toLowerCase();
  if (character === '.') return isFigure(source[at - 1]) && isFigure(source[at + 1]) ? '.' : '';
  if (character.charCodeAt(0) < 128) return meaningful.has(character) ? character : '';
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '');
  const name = signNames.get(character) ?? signNames.get(plain) ?? plainLetters.get(plain);
  return name ?? plain.replace(/[^\p{L}\p{N}%+=<>]/gu, '');
}

function isFigure(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function lengthOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0].length ?? 0;
}
