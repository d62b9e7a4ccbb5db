import { insideMaths } from './inside.ts';
import type { Source } from './pairs.ts';

export interface Delimited {
  from: number;
  /** Exclusive, closing delimiter included. */
  to: number;
  tex: string;
  display: boolean;
}

const longest = 2000;
const closers: Record<string, string> = { '\\(': '\\)', '\\[': '\\]', $: '$', $$: '$$' };

/** Mathematics whose delimiters the digest kept: `\( A \)`, `\[ … \]`, `$x$`, `$$…$$`. Its TeX is left as it is. */
export function findDelimited(source: Source): Delimited[] {
  const { tokens } = source;
  const found: Delimited[] = [];
  const next = nextCloser(source);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const closer = token && Object.hasOwn(closers, token.text) ? closers[token.text] : undefined;
    const end = closer === undefined ? undefined : next.get(closer)?.[at];
    if (!token || closer === undefined || end === undefined || end < 0) continue;
    const close = tokens[end];
    if (!close || close.start - token.start > longest) continue;
    const tex = source.text.slice(token.start + token.text.length, close.start);
    if (tex.trim() === '' || (token.text === '$' && !isFormula(source, at, end, tex))) continue;
    found.push({
      from: at,
      to: end + 1,
      tex: tex.trim(),
      display: token.text === '\\[' || token.text === '$$',
    });
    at = end;
  }
  return found;
}

/** For each closing delimiter and token: the index of the next such delimiter after it in the paragraph, or -1. */
function nextCloser({ tokens }: Source): Map<string, Int32Array> {
  const result = new Map(Object.values(closers).map((closer) => [closer, new Int32Array(tokens.length)]));
  for (const [closer, indexes] of result) {
    let upcoming = -1;
    for (let at = tokens.length - 1; at >= 0; at--) {
      indexes[at] = upcoming;
      if (tokens[at]?.kind === 'break') upcoming = -1;
      if (tokens[at]?.text === closer) upcoming = at;
    }
  }
  return result;
}

/** Two dollar signs may be prices or names of a program: "from $5 to $10", "$PATH and $HOME". */
function isFormula(source: Source, from: number, to: number, tex: string): boolean {
  if (/^\s|\s$/.test(tex) || source.tokens[to + 1]?.kind === 'number') return false;
  if (/\\[A-Za-z]|^[A-Za-z]{1,12}$/.test(tex)) return true;
  return /[A-Za-z]/.test(tex) && insideMaths(source, from + 1, to) !== undefined;
}
