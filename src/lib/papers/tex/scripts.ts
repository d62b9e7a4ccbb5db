import { beside, numberInMaths } from './emit.ts';
import { insideMaths, isMathsCommand } from './inside.ts';
import type { Source } from './pairs.ts';
import type { Piece } from './piece.ts';

/**
 * The subscript or superscript whose mark is token `at`: a group, a single letter, a number or a Greek name.
 * Undefined for anything else: the tail of `d_model` or `See_Through` is an identifier, not mathematics.
 */
export function parseScript(source: Source, at: number): Piece | undefined {
  const { tokens, partner } = source;
  const mark = tokens[at]?.text ?? '';
  const next = tokens[at + 1];
  if (!next) return undefined;
  if (next.kind === 'open') {
    const close = partner[at + 1] ?? -1;
    if (close < at + 3) return undefined;
    const inner = insideMaths(source, at + 2, close);
    return inner === undefined ? undefined : { end: close + 1, tex: `${mark}{${inner}}` };
  }
  if (next.kind === 'number') return digits(mark, next.text, at + 2);
  if (next.kind === 'word') {
    if (/^[A-Za-z]$/.test(next.text)) return { end: at + 2, tex: mark + next.text };
    return isMathsCommand(next.text) ? { end: at + 2, tex: `${mark}\\${next.text}` } : undefined;
  }
  if (next.kind === 'command')
    return isMathsCommand(next.text.slice(1)) ? { end: at + 2, tex: mark + next.text } : undefined;
  if (mark !== '^') return undefined;
  if (next.text === '*') return { end: at + 2, tex: '^*' };
  const power = tokens[at + 2];
  if ((next.text === '-' || next.text === '+') && power?.kind === 'number')
    return { end: at + 3, tex: `^{${next.text}${numberInMaths(power.text)}}` };
  return undefined;
}

/** TeX would take the first digit alone: `10^12` -> `10^{12}`. A full stop after the digits ends the sentence. */
function digits(mark: string, text: string, end: number): Piece {
  return { end, tex: text.length === 1 ? beside(mark, text) : `${mark}{${numberInMaths(text)}}` };
}
