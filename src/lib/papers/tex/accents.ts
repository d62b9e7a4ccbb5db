import type { Source } from './pairs.ts';

/** TeX's accents as Unicode combining marks. */
const marks: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030A'],
  ['H', '\u030B'],
  ['v', '\u030C'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
]);

export interface Accented {
  /** Index of the first token behind it. */
  end: number;
  /** The letter with its accent, composed (NFC), and the rest of the word it begins. */
  text: string;
}

/**
 * The accented letter that starts at token `at`: `\"{\i}`, `\'e`, `\v{s}`; also `"{\i}` inside a word, where the
 * digest lost the backslash.
 */
export function parseAccent(source: Source, at: number): Accented | undefined {
  const { tokens, partner } = source;
  const token = tokens[at];
  const bare = token?.text === '"' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'open';
  const name = token?.kind === 'command' ? token.text.slice(1) : bare ? '"' : '';
  const mark = marks.get(name);
  if (mark === undefined) return undefined;
  if (tokens[at + 1]?.kind === 'open') {
    const letter = asLetter(tokens[at + 2]?.text);
    return partner[at + 1] === at + 3 ? accented(letter, mark, '', at + 4) : undefined;
  }
  // `\v s` would need the space that ends the command name; accents by sign do without
  const next = /[a-z]/i.test(name) ? undefined : tokens[at + 1];
  if (next?.text === '\\i' || next?.text === '\\j') return accented(next.text.slice(1), mark, '', at + 2);
  if (next?.kind !== 'word' || isEscapedQuote(source, at, name, next.text)) return undefined;
  const [first, ...rest] = next.text;
  return accented(first, mark, rest.join(''), at + 2);
}

/** `\"word\"` and `it\'s` are quotation marks that some program escaped. */
function isEscapedQuote({ tokens }: Source, at: number, name: string, word: string): boolean {
  if (name === "'") return /^(?:s|t|d|m|re|ve|ll)$/.test(word);
  if (name !== '"' || tokens[at - 1]?.kind === 'word') return false;
  for (let end = at + 2; end < Math.min(tokens.length, at + 40); end++)
    if (tokens[end]?.text === '\\"')
      return tokens[end + 1]?.kind !== 'word' && tokens[end + 1]?.kind !== 'open';
  return false;
}

/** A single letter; `\i` and `\j` are letters that lose their dot. */
function asLetter(text: string | undefined): string | undefined {
  if (text === '\\i' || text === '\\j') return text.slice(1);
  return text !== undefined && /^\p{L}$/u.test(text) ? text : undefined;
}

/** Undefined when no alphabet has the letter with the accent. */
function accented(letter: string | undefined, mark: string, rest: string, end: number): Accented | undefined {
  const composed = letter === undefined ? '' : (letter + mark).normalize('NFC');
  return [...composed].length === 1 ? { end, text: composed + rest } : undefined;
}
