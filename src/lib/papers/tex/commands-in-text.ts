import type { Builder } from './builder.ts';
import type { Source } from './pairs.ts';
import { abbreviations, characters, styleCommands } from './text-commands.ts';

/** Names that say what they are even without a backslash, when a group follows: `emph{…}`. */
const withoutBackslash = /^(?:emph|textit|textbf|texttt|textsc|textsl|underline|mbox)$/;

/** Opens the group of `\textbf{…}`; gives the index of its first token, or undefined when there is no such command. */
export function addStyled(source: Source, at: number, builder: Builder): number | undefined {
  const { tokens, partner } = source;
  const token = tokens[at];
  if (!token || (token.kind === 'word' && !withoutBackslash.test(token.text))) return undefined;
  const style = styleCommands.get(token.text.replace('\\', ''));
  const close = tokens[at + 1]?.kind === 'open' ? (partner[at + 1] ?? -1) : -1;
  if (style === undefined || close < 0) return undefined;
  builder.open(style, close, token.start);
  return at + 2;
}

/** Adds the characters that a command or an escape stands for; undefined when nobody knows it. */
export function addCommand(source: Source, at: number, builder: Builder): number | undefined {
  const token = source.tokens[at];
  if (!token) return undefined;
  const name = token.text.slice(1);
  const start = token.start;
  const end = start + token.text.length;
  const abbreviation = abbreviations.get(name);
  const next = source.tokens[at + 1];
  if (abbreviation !== undefined) {
    // the abbreviation brings its full stop; `\etal~(2019)` and `\eg\ x` keep their space
    const after = next?.text === '.' ? abbreviation.slice(0, -1) : abbreviation;
    builder.addText(after);
    builder.repaired('abbreviation', start, end, after);
    return at + 1;
  }
  const character = characters.get(name);
  if (character === undefined) {
    const reason = /^[A-Za-z]/.test(name)
      ? 'a command that neither text nor mathematics knows'
      : 'an escape of unknown meaning';
    builder.suspicious({ rule: 'unknown-command', text: token.text, offset: start, reason });
    return undefined;
  }
  builder.addText(character);
  builder.repaired('character', start, end, character);
  // white space after a command name only ends the name
  return /[A-Za-z]$/.test(name) && next?.kind === 'space' && /^\p{L}$/u.test(character) ? at + 2 : at + 1;
}
