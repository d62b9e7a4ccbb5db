import { beside } from './emit.ts';
import { parseOperand } from './operand.ts';
import type { Operand } from './operand.ts';
import { asOperator, judge } from './operators.ts';
import type { Operator } from './operators.ts';
import type { Source } from './pairs.ts';
import type { Piece } from './scripts.ts';

export interface Chain extends Piece {
  /** What proves it to be mathematics; undefined when nothing does. */
  evidence?: string;
}

const mostOperands = 60;
/** Relations that may stand before a quantity without a left side: "positions ≥ t + 2", "(≈ 15 years)". */
const prefixes = new Set([
  'approx',
  'geq',
  'leq',
  'geqslant',
  'leqslant',
  'gtrsim',
  'lesssim',
  'simeq',
  'sim',
]);

/** The longest run of operands and operators from token `at` on that running text allows. */
export function parseChain(source: Source, at: number): Chain | undefined {
  const prefix = parsePrefix(source, at);
  const first = prefix?.operand ?? parseOperand(source, at);
  if (!first) return undefined;
  let tex = prefix ? prefix.tex : first.tex;
  let evidence = prefix ? 'relation' : first.strength === 'strong' ? 'formula' : undefined;
  let left = first;
  for (let count = 0; count < mostOperands; count++) {
    if (isGlued(source, left)) {
      const multiple = parseMultiple(source, left);
      if (multiple) return { end: multiple.end, tex: tex + multiple.tex, evidence: evidence ?? 'multiple' };
      if (!(prefix && count === 0 && left.strength === 'number')) return undefined;
      break;
    }
    const step = parseStep(source, left);
    if (!step) break;
    const verdict = judge(step.operator, left, step.right);
    if (verdict === 'no') break;
    if (verdict === 'evidence') evidence ??= 'relation';
    if (step.right.strength === 'strong') evidence ??= 'formula';
    const { spaceBefore, spaceAfter, tex: sign } = step.operator;
    tex = beside(beside(tex + (spaceBefore ? ' ' : ''), sign) + (spaceAfter ? ' ' : ''), step.right.tex);
    left = step.right;
  }
  const percent = prefix && left.strength === 'number' && source.tokens[left.end]?.text === '%';
  if (percent) return { end: left.end + 1, tex: `${tex}\\%`, evidence };
  return { end: left.end, tex, ...(evidence === undefined ? {} : { evidence }) };
}

/** True when a letter, digit or script follows without a space: `1.53times`, `15ms`, `x_i2`. */
function isGlued({ tokens }: Source, { end, strength }: Operand): boolean {
  const next = tokens[end];
  if (!next) return false;
  // `n\times n` without backslash is parted by the tokeniser: the command is glued on purpose
  if (strength !== 'number' && next.kind === 'word' && asOperator(next)) return false;
  return next.kind === 'word' || next.kind === 'number' || next.kind === 'script';
}

/** `40times` before anything that is no quantity. */
function parseMultiple(source: Source, left: Operand): Piece | undefined {
  const { tokens } = source;
  if (left.strength !== 'number' || tokens[left.end]?.text !== 'times') return undefined;
  let tex = '\\times';
  let end = left.end + 1;
  const space = tokens[end]?.kind === 'space' ? 1 : 0;
  const right = parseOperand(source, end + space);
  if (right && right.strength !== 'article' && right.strength !== 'product' && !isGlued(source, right)) {
    tex = beside(tex + (space ? ' ' : ''), right.tex);
    end = right.end;
  }
  return { end, tex };
}

function parsePrefix(source: Source, at: number): { tex: string; operand: Operand } | undefined {
  const { tokens } = source;
  const operator = asOperator(tokens[at]);
  if (!operator || !prefixes.has(operator.name)) return undefined;
  const space = tokens[at + 1]?.kind === 'space' ? 1 : 0;
  const operand = parseOperand(source, at + 1 + space);
  if (!operand || operand.strength === 'article' || operand.strength === 'product') return undefined;
  if (operator.name === 'sim' && !operator.explicit && operand.strength !== 'number') return undefined;
  return { tex: beside(operator.tex + (space ? ' ' : ''), operand.tex), operand };
}

function parseStep(source: Source, left: Operand): { operator: Operator; right: Operand } | undefined {
  const { tokens } = source;
  let at = left.end;
  const spaceBefore = tokens[at]?.kind === 'space';
  if (spaceBefore) at++;
  const operator = asOperator(tokens[at]);
  if (!operator) return undefined;
  const spaceAfter = tokens[at + 1]?.kind === 'space';
  const right = parseOperand(source, at + 1 + (spaceAfter ? 1 : 0));
  return right && { operator: { ...operator, spaceBefore, spaceAfter }, right };
}
