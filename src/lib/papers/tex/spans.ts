import { parseChain } from './chain.ts';
import { findDelimited } from './delimited.ts';
import { greekPrefix } from './greek.ts';
import type { Source } from './pairs.ts';
import { renders } from './renders.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';
import { findVariables } from './variables.ts';

/**
 * Every formula of a text, in order and without overlaps.
 * First those whose delimiters are there, then those that their parts prove (`R^d`, `t le T`, `40times`), last the
 * letters that the others make variables of.
 */
export function findSpans(source: Source): Span[] {
  const spans = findDelimited(source)
    .map((found): Span => ({ ...found, rule: 'delimited' }))
    .filter((span) => renders(span.tex, span.display));
  const taken = cover(source, spans);
  protectCode(source, taken);
  for (let at = 0; at < source.tokens.length; at++) {
    const span = taken[at] === 1 || !mayStart(source, at) ? undefined : spanAt(source, at);
    if (!span) continue;
    if (span.rule === 'none') at = span.to - 1;
    else if (!taken.subarray(span.from, span.to).includes(1) && renders(span.tex, false)) {
      spans.push(span);
      taken.fill(1, span.from, span.to);
      at = span.to - 1;
    }
  }
  const found = [...spans, ...findVariables(source, spans, taken)];
  return found.sort((a, b) => a.from - b.from);
}

function cover({ tokens }: Source, spans: Span[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  return taken;
}

/** Nothing inside `\texttt{…}`, `\url{…}`, `\href{…}{…}` is a formula. */
function protectCode({ tokens, partner }: Source, taken: Uint8Array): void {
  let until = 0;
  tokens.forEach((token, at) => {
    const follows = tokens[at + 1]?.kind === 'open' && /^\\?(?:texttt|verb|url|href)$/.test(token.text);
    if (follows) until = Math.max(until, partner[at + 1] ?? 0);
    if (at < until) taken[at] = 1;
  });
}

/** Words of a program before what would look like an equation: `const x = 1`. */
const keyword = /^(?:const|let|var)$/;

function spanAt(source: Source, at: number): Span | undefined {
  const text = source.tokens[at]?.text ?? '';
  const prefix = greekPrefix(text);
  if (prefix !== undefined)
    return {
      from: at,
      to: at + 1,
      tex: `\\${prefix}`,
      display: false,
      rule: 'greek',
      rest: text.slice(prefix.length),
    };
  const chain = parseChain(source, at);
  if (chain?.evidence === 'relation' && keyword.test(source.tokens[at - 2]?.text ?? '')) return undefined;
  return chain && { from: at, to: chain.end, tex: chain.tex, display: false, rule: chain.evidence ?? 'none' };
}

/** A formula does not start inside a word, an abbreviation, a path or a hyphenated name (`T-IB`, `i.e.`, `GPT-J`). */
function mayStart({ tokens }: Source, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || token.kind === 'space' || token.kind === 'break' || token.kind === 'address') return false;
  if (!before || before.kind === 'space' || before.kind === 'break') return true;
  if (before.kind === 'word' || before.kind === 'number' || before.kind === 'script') return false;
  if (token.kind === 'number' && /^[<>-]$/.test(before.text)) return isMultiple(tokens, at);
  if (before.kind === 'symbol' && token.kind !== 'command') return '([,;|"“—–'.includes(before.text);
  return before.kind !== 'dash' || before.text.length > 1;
}

/** `4times` of `3.5times-4times`, `1.2-2.5times` and `>10times`. */
function isMultiple(tokens: Token[], at: number): boolean {
  const start = tokens[at - 2];
  return (
    tokens[at + 1]?.text === 'times' &&
    (tokens[at - 1]?.text !== '-' || start?.kind === 'number' || start?.text === 'times')
  );
}
