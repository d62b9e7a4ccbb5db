import { insideMaths } from './inside.ts';
import type { Operand } from './piece.ts';
import type { Source } from './pairs.ts';

/**
 * Brackets, bars and braces in running text that are mathematics: a script follows (`(pos_t)_{t}`, `||x||_2`,
 * `{x_i}_{i=1}^N`), or they list formulas (`{x_1, x_2}`), numbers (`{0,1}`) or the ends of an interval (`[0, infty)`).
 * Lists of numbers prove nothing by themselves.
 */
export function parseDelimited(source: Source, at: number): Operand | undefined {
  const { tokens, partner } = source;
  const open = tokens[at]?.text ?? '';
  if (!'([{|'.includes(open) || open === '') return undefined;
  const close = open === '|' ? closingBar(source, at) : (partner[at] ?? -1);
  if (close < at + 2) return undefined;
  const scripted = tokens[close + 1]?.kind === 'script';
  if (!scripted && open !== '{' && open !== '[') return undefined;
  const inner = insideMaths(source, at + 1, close);
  if (inner === undefined) return undefined;
  const braces = open === '{' ? '\\' : '';
  const operand = { end: close + 1, tex: `${braces}${open}${inner}${braces}${tokens[close]?.text}` };
  if (scripted) return { ...operand, strength: 'strong' };
  if (!inner.includes(',')) return undefined;
  if (/[\\^_]/.test(inner.replaceAll(/\\%|\\(?:min|max)\b|\{,\}/g, '')))
    return { ...operand, strength: 'strong' };
  const isList = open === '{' ? /^[\d,. ]+$/.test(inner) : /^(?:0|-)[\d,. -]*$/.test(inner);
  return isList ? { ...operand, strength: 'set' } : undefined;
}

/** The last of the bars that close `|x|` or `||x||`; -1 when there is none close by. */
function closingBar({ tokens }: Source, at: number): number {
  const bars = tokens[at + 1]?.text === '|' ? 2 : 1;
  for (let end = at + bars; end < Math.min(tokens.length, at + 20); end++)
    if (tokens[end]?.text === '|') return tokens[end + bars - 1]?.text === '|' ? end + bars - 1 : -1;
  return -1;
}
