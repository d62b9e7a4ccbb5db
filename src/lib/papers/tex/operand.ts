import { parseBase } from './base.ts';
import { beside } from './emit.ts';
import { parseFence } from './fence.ts';
import { insideMaths } from './inside.ts';
import type { Source } from './pairs.ts';
import type { Operand, Strength } from './piece.ts';
import { parseScript } from './scripts.ts';

/** The operand that starts at token `at` in running text, with its scripts, primes and arguments. */
export function parseOperand(source: Source, at: number): Operand | undefined {
  const base = parseBase(source, at);
  if (!base) return undefined;
  const scripted = withScripts(source, base);
  if (!scripted) return undefined;
  return withArguments(source, scripted);
}

function withScripts(source: Source, base: Operand): Operand | undefined {
  const { tokens } = source;
  let { end, tex, strength } = base;
  const seen = new Set<string>();
  for (;;) {
    const next = tokens[end];
    if (next?.kind === 'script') {
      // `5.005_03` is a version
      const isVersion = base.strength === 'number' && next.text === '_';
      const script = seen.has(next.text) || isVersion ? undefined : parseScript(source, end);
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
  const takes = next?.text === '(' || (next?.text === '[' && head.tex.startsWith('\\mathbb'));
  const close = takes ? (partner[head.end] ?? -1) : -1;
  if (close < 0 || head.strength === 'set') return head;
  const inner = insideMaths(source, head.end + 1, close);
  if (inner === undefined || inner.trim() === '') return head;
  const isOrder = /^(?:O|\\Omega|\\Theta|\\mathcal\{O\})$/.test(head.tex);
  if (isOrder && lostCommand(inner)) return undefined;
  // `p(y|x)`: a condition is as good as a script
  const proves = isOrder || /[\\^_]|^[A-Za-z, ]+\|/.test(inner);
  const tex = `${head.tex}${next?.text}${inner}${tokens[close]?.text}`;
  return { end: close + 1, tex, strength: proves ? 'strong' : head.strength };
}

/** `O(n n)` had a command between the letters, perhaps `\sqrt`, that nothing can bring back. */
function lostCommand(inner: string): boolean {
  return /(?<![\\A-Za-z])([A-Za-z]) \1(?![A-Za-z])/.test(inner) || /^ | $/.test(inner);
}
