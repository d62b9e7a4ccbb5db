import type { Source } from './pairs.ts';
import { switchCommands } from './text-commands.ts';
import type { Style } from './text-commands.ts';

/** What a pair of braces in running text does. */
export type GroupRole =
  | { role: 'style'; style: Style; /** First token of the contents. */ from: number }
  | { role: 'bare' }
  | { role: 'text' };

const longest = 200;

/**
 * The role of the group that opens at token `at`.
 * `{\em …}` sets its contents; braces around plain words alone print nothing in TeX (`{informative embeddings}`,
 * `{T}ransformer`) and go; a list in braces is a set and stays, as does everything that may be a program.
 */
export function groupRole(source: Source, at: number): GroupRole {
  const { tokens, partner } = source;
  const close = partner[at] ?? -1;
  if (close < at + 2) return { role: 'text' };
  const first = tokens[at + 1];
  const name = first?.kind === 'command' ? first.text.slice(1) : '';
  const style = switchCommands.get(name) ?? lostSwitch(source, at);
  if (style !== undefined)
    return { role: 'style', style, from: at + (tokens[at + 2]?.kind === 'space' ? 3 : 2) };
  return isPlainWords(source, at, close) ? { role: 'bare' } : { role: 'text' };
}

/** `{em finite sample}`: the backslash is gone as well. */
function lostSwitch({ tokens }: Source, at: number): Style | undefined {
  const name = tokens[at + 1]?.text ?? '';
  return /^(?:em|it|bf|tt|sc)$/.test(name) && tokens[at + 2]?.kind === 'space'
    ? switchCommands.get(name)
    : undefined;
}

/** Two words or more, or letters that the word behind goes on with; `{name}` may belong to a template or a program. */
function isPlainWords({ tokens }: Source, at: number, close: number): boolean {
  const before = tokens[at - 1]?.kind;
  if (close - at > longest || before === 'word' || before === 'number' || before === 'command') return false;
  const words = tokens.slice(at + 1, close);
  const isWord = (index: number) => words.at(index)?.kind === 'word' || words.at(index)?.kind === 'number';
  if (
    !isWord(0) ||
    !isWord(-1) ||
    !words.every((_, index) => isWord(index) || /^[ -]$/.test(words[index]?.text ?? ''))
  )
    return false;
  return (
    words.some(({ text }) => text === ' ') ||
    (words[0]?.kind === 'word' && tokens[close + 1]?.kind === 'word')
  );
}

/** `enhance} mechanistic`: a closing brace whose partner the digest lost, glued to the end of a word. */
export function isStrayBrace({ tokens, partner }: Source, at: number): boolean {
  const after = tokens[at + 1];
  const before = tokens[at - 1]?.kind;
  if (tokens[at]?.kind !== 'close' || (partner[at] ?? -1) >= 0) return false;
  if (before !== 'word' && before !== 'address') return false;
  return (
    after === undefined || after.kind === 'space' || after.kind === 'break' || /^[.,;:]$/.test(after.text)
  );
}
