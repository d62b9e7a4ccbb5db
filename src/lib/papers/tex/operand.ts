import { mathCommands } from './commands.ts';
import { beside, numberInMaths } from './emit.ts';
import { greekLetters } from './greek.ts';
import { insideMaths } from './inside.ts';
import type { Source } from './pairs.ts';
import { parseScript } from './scripts.ts';
import type { Piece } from './scripts.ts';

/**
 * How sure an operand is of being mathematics by itself:
 * `strong` needs no company (`N^2`, `\alpha`, `mathbb{R}`); `variable` is one letter; `greek` the bare name of a letter
 * that is also a word; `product` two letters such as `Ax`; `article` the words "a" and "I".
 */
export type Strength = 'strong' | 'variable' | 'greek' | 'number' | 'product' | 'article';

export interface Operand extends Piece {
  strength: Strength;
  /** A name that is no mathematics without a script (`pos` of `pos_t`, `max` of `max_x`). */
  needsScript?: boolean;
  /** `\sum_{i=1}^n`, `\log`: what stands behind a space belongs to it. */
  takesOperand?: boolean;
}

const twoLetterWords =
  /^(?:Ad|Ai|Al|Am|An|As|At|Be|By|De|Di|Do|El|En|Et|Eg|Go|He|Ho|Ie|If|In|Is|It|La|Le|Li|Lo|Ma|Me|Mr|Ms|My|No|Of|Oh|On|Or|Ph|So|St|Th|To|Un|Up|Us|Vs|We|Xi|Ye)$/;

/** The operand that starts at token `at` in running text, with its scripts, primes and arguments. */
export function parseOperand(source: Source, at: number): Operand | undefined {
  const base = parseBase(source, at);
  if (!base) return undefined;
  const scripted = withScripts(source, base);
  if (!scripted) return undefined;
  return withArguments(source, scripted);
}

function parseBase(source: Source, at: number): Operand | undefined {
  const { tokens, partner } = source;
  const token = tokens[at];
  if (token?.kind === 'number') return { end: at + 1, tex: numberInMaths(token.text), strength: 'number' };
  if (token?.kind === 'command') return parseCommand(source, at, token.text.slice(1));
  if (token?.kind === 'word') return parseWord(source, at, token.text);
  // `(pos_t)_{t}`, `|x|_2`: brackets and bars are mathematics when a script follows them
  const close = token?.text === '(' ? (partner[at] ?? -1) : token?.text === '|' ? closingBar(source, at) : -1;
  if (tokens[close + 1]?.kind !== 'script' || close < at) return undefined;
  const inner = insideMaths(source, at, close + 1);
  return inner === undefined ? undefined : { end: close + 1, tex: inner, strength: 'strong' };
}

/** The last of the bars that close `|x|` or `||x||`; -1 when there is none close by. */
function closingBar({ tokens }: Source, at: number): number {
  const bars = tokens[at + 1]?.text === '|' ? 2 : 1;
  for (let end = at + bars; end < Math.min(tokens.length, at + 20); end++)
    if (tokens[end]?.text === '|') return tokens[end + bars - 1]?.text === '|' ? end + bars - 1 : -1;
  return -1;
}

function parseWord(source: Source, at: number, text: string): Operand | undefined {
  const next = source.tokens[at + 1];
  const command = mathCommands.get(text);
  if (command?.kind === 'font' || command?.kind === 'function') return parseCommand(source, at, text);
  if (text === 'left') return parseFence(source, at);
  if (/^[A-Za-z]$/.test(text))
    return { end: at + 1, tex: text, strength: /^[aI]$/.test(text) ? 'article' : 'variable' };
  const greek = greekLetters.get(text);
  if (greek) return { end: at + 1, tex: `\\${text}`, strength: greek.certain ? 'strong' : 'greek' };
  if (command?.kind === 'symbol' && command.ambiguous === undefined)
    return { end: at + 1, tex: `\\${text}`, strength: 'strong' };
  if (command?.kind === 'operator' && next?.kind === 'script')
    return { end: at + 1, tex: `\\${text}`, strength: 'strong', needsScript: true, takesOperand: true };
  if (/^[A-Z][a-z]$/.test(text) && next?.kind !== 'script' && !twoLetterWords.test(text))
    return { end: at + 1, tex: text, strength: 'product' };
  // `pos_t`, `Li_2`, `resid_{c,t}`; not `layer_1` or `token_turing`
  const grouped = source.tokens[at + 2]?.kind === 'open';
  if (next?.kind === 'script' && /^[A-Za-z]+$/.test(text) && text.length <= (grouped ? 12 : 3))
    return { end: at + 1, tex: text, strength: 'strong', needsScript: true };
  return undefined;
}

/** A command with its groups: `\alpha`, `mathbb{R}`, `\frac{1}{2}`, `\left( … \right)`. */
function parseCommand(source: Source, at: number, name: string): Operand | undefined {
  const command = mathCommands.get(name);
  if (name === 'left') return parseFence(source, at);
  const isLetter = greekLetters.has(name) || command?.kind === 'symbol' || command?.kind === 'operator';
  if (isLetter)
    return { end: at + 1, tex: `\\${name}`, strength: 'strong', takesOperand: command?.kind === 'operator' };
  if (command?.kind !== 'font' && command?.kind !== 'function') return undefined;
  if (/^text(?!rm)/.test(name)) return undefined;
  const groups = /frac$|^binom$/.test(name) ? 2 : 1;
  let tex = `\\${name}`;
  let end = at + 1;
  for (let group = 0; group < groups; group++) {
    const close = source.tokens[end]?.kind === 'open' ? (source.partner[end] ?? -1) : -1;
    const inner = close > end ? insideMaths(source, end + 1, close) : undefined;
    if (inner === undefined) return undefined;
    tex += `{${inner}}`;
    end = close + 1;
  }
  return { end, tex, strength: 'strong' };
}

/** `left(N^2right)` with or without backslashes; both halves must be there and stand glued to their delimiters. */
function parseFence(source: Source, at: number): Operand | undefined {
  const { tokens } = source;
  if (tokens[at]?.kind === 'word' && tokens[at + 1]?.kind === 'space') return undefined;
  let depth = 0;
  for (let end = at; end < Math.min(tokens.length, at + 200); end++) {
    const name = tokens[end]?.text.replace('\\', '');
    if (name === 'left') depth++;
    if (name !== 'right' || --depth > 0) continue;
    const delimiter = tokens[end + 1];
    const isDelimiter = delimiter !== undefined && /^(?:[)\]}|.>]|\\\})$/.test(delimiter.text);
    const inner = isDelimiter ? insideMaths(source, at + 1, end) : undefined;
    return inner === undefined
      ? undefined
      : { end: end + 2, tex: `\\left${inner}\\right${delimiter?.text}`, strength: 'strong' };
  }
  return undefined;
}

function withScripts(source: Source, base: Operand): Operand | undefined {
  const { tokens } = source;
  let { end, tex, strength } = base;
  const seen = new Set<string>();
  for (;;) {
    const next = tokens[end];
    if (next?.kind === 'script') {
      const script = seen.has(next.text) ? undefined : parseScript(source, end);
      if (!script) return undefined;
      seen.add(next.text);
      ({ end } = script);
      tex += script.tex;
      strength = 'strong';
    } else if (isPrime(source, end, strength)) {
      tex += next?.text;
      end++;
    } else if (seen.size > 0 && next?.kind === 'word' && /^[A-Za-z]$/.test(next.text)) {
      // `n^2d`: a factor glued to a script
      tex = beside(tex, next.text);
      end++;
      seen.clear();
    } else break;
  }
  if (base.needsScript === true && end === base.end) return undefined;
  return { end, tex, strength, ...(base.takesOperand === true ? { takesOperand: true } : {}) };
}

function isPrime(source: Source, at: number, strength: Strength): boolean {
  const token = source.tokens[at];
  if (token?.text !== "'" && token?.text !== "''") return false;
  return strength !== 'number' && source.tokens[at + 1]?.text === '(';
}

/** `x(t)`, `O(n log n)`, `O\left(…\right)`. */
function withArguments(source: Source, head: Operand): Operand | undefined {
  const { tokens, partner } = source;
  if (head.strength === 'number') return head;
  const next = tokens[head.end];
  if (next?.text === 'left' || next?.text === '\\left') {
    const fence = parseFence(source, head.end);
    return fence ? { end: fence.end, tex: head.tex + fence.tex, strength: 'strong' } : head;
  }
  const close = next?.text === '(' ? (partner[head.end] ?? -1) : -1;
  if (close < 0) return head;
  const inner = insideMaths(source, head.end + 1, close);
  if (inner === undefined || inner.trim() === '') return head;
  const isOrder = /^(?:O|\\Omega|\\Theta|\\mathcal\{O\})$/.test(head.tex);
  if (isOrder && lostCommand(inner)) return undefined;
  const strength = isOrder || /[\\^_]/.test(inner) ? 'strong' : head.strength;
  return { end: close + 1, tex: `${head.tex}(${inner})`, strength };
}

/** `O(n n)` had a command between the letters, perhaps `\sqrt`, that nothing can bring back. */
export function lostCommand(inner: string): boolean {
  return /(?<![\\A-Za-z])([A-Za-z]) \1(?![A-Za-z])/.test(inner) || /^ | $/.test(inner);
}
