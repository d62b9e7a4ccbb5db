import { mathCommands } from './commands.ts';
import { beside, numberInMaths } from './emit.ts';
import { greekLetters } from './greek.ts';
import type { Source } from './pairs.ts';
import type { Token } from './tokens.ts';

const longest = 300;
const plainSymbols = new Set("+-*/=<>,;:.!?|'()[]±×≤≥≈≠→∈∞·&");
const escapes = new Set([
  '\\{',
  '\\}',
  '\\%',
  '\\&',
  '\\#',
  '\\_',
  '\\,',
  '\\;',
  '\\:',
  '\\!',
  '\\ ',
  '\\|',
  '\\\\',
]);

/**
 * TeX of the tokens `from` to `to` (exclusive), which stand where only mathematics can: in a script's group, between
 * `left(` and `right)`, in `O(…)`. Backslashes come back to every command name.
 * Undefined when something in there is no mathematics.
 */
export function insideMaths(source: Source, from: number, to: number): string | undefined {
  if (to - from > longest) return undefined;
  let tex = '';
  let depth = 0;
  for (let at = from; at < to; at++) {
    const token = source.tokens[at];
    if (!token) return undefined;
    if (token.kind === 'open') depth++;
    if (token.kind === 'close' && --depth < 0) return undefined;
    const piece = token.kind === 'word' ? word(source, at, from, to) : other(token);
    if (piece === undefined) return undefined;
    tex = beside(tex, piece);
  }
  return depth === 0 ? tex : undefined;
}

function other(token: Token): string | undefined {
  switch (token.kind) {
    case 'space':
    case 'tie':
      return ' ';
    case 'number':
      return numberInMaths(token.text);
    case 'open':
    case 'close':
    case 'script':
      return token.text;
    case 'dash':
      return token.text === '-' ? '-' : undefined;
    case 'quote':
      return token.text === "''" ? "''" : undefined;
    case 'command':
      return isMathsCommand(token.text.slice(1)) || escapes.has(token.text) ? token.text : undefined;
    case 'symbol':
      if (token.text === '%' || token.text === '&') return `\\${token.text}`;
      return plainSymbols.has(token.text) ? token.text : undefined;
    default:
      return undefined;
  }
}

/** True of the names, without backslash, that may stand in a formula. */
export function isMathsCommand(name: string): boolean {
  return mathCommands.has(name) || greekLetters.has(name);
}

const smallWord = /^(?:am|an|as|at|be|by|do|go|he|if|is|it|me|my|no|of|on|or|so|up|us|we)$/;

function word(source: Source, at: number, from: number, to: number): string | undefined {
  const { tokens } = source;
  const text = tokens[at]?.text ?? '';
  if (text.length === 1) return /[A-Za-z]/.test(text) ? text : undefined;
  if (isMathsCommand(text)) return `\\${text}`;
  const next = tokens[at + 1];
  // `pos_t`, and `{model}` of `d_{model}`
  if (next?.kind === 'script' && at + 1 < to) return text;
  if (at === from && at + 1 === to && tokens[from - 2]?.kind === 'script') return text;
  if (tokens[at - 1]?.kind === 'open' && next?.kind === 'close' && isArgument(tokens, at - 2)) return text;
  // a product: `Ax`, `nd`
  if (/^[A-Za-z]{2}$/.test(text) && !smallWord.test(text)) return text;
  return segment(text);
}

/** True when the token takes a group of words: a script or a font command. */
function isArgument(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'script') return true;
  return mathCommands.get(token?.text.replace('\\', '') ?? '')?.kind === 'font';
}

/** Names that are looked for inside words: those of commands that are no words, and a few that often are glued. */
const inWords = [...mathCommands]
  .filter(([name, { ambiguous }]) => name.length > 2 && ambiguous === undefined)
  .map(([name]) => name)
  .concat('times approx sim log exp alpha beta gamma delta epsilon lambda sigma theta omega'.split(' '))
  .sort((a, b) => b.length - a.length);
const command = new RegExp(`^(?:[A-Za-z]{0,2}?)(${inWords.join('|')})`);

/** `timesd` -> `\times d`; undefined when more than two letters would be left over. */
function segment(text: string): string | undefined {
  const found = text.length <= 24 ? command.exec(text) : null;
  const name = found?.[1];
  if (!found || name === undefined) return undefined;
  const before = found[0].slice(0, -name.length);
  const after = text.slice(found[0].length);
  const rest = after.length <= 2 ? after : segment(after);
  return rest === undefined ? undefined : beside(beside(before, `\\${name}`), rest);
}
