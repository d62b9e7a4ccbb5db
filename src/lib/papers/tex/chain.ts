import { beside } from './emit.ts';
import { parseOperand } from './operand.ts';
import type { Operand } from './operand.ts';
import { asOperator, judge } from './operators.ts';
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
  let chain: Chain = {
    end: first.end,
    tex: prefix?.tex ?? first.tex,
    ...evidenceOf(prefix ? 'relation' : undefined, first),
  };
  let left = first;
  if (isGlued(source, left)) {
    const multiple = parseMultiple(source, left);
    if (multiple)
      return { end: multiple.end, tex: chain.tex + multiple.tex, evidence: chain.evidence ?? 'multiple' };
    // `approx 10K`: the unit stays text
    return prefix && left.strength === 'number' ? chain : undefined;
  }
  for (let count = 0; count < mostOperands; count++) {
    const next = parseFactor(source, left) ?? parseStep(source, left);
    if (!next) break;
    const multiple = isGlued(source, next.right) ? parseMultiple(source, next.right) : undefined;
    if (isGlued(source, next.right) && !multiple) break;
    const evidence = evidenceOf(chain.evidence ?? next.evidence, next.right).evidence;
    chain = {
      end: next.right.end,
      tex: chain.tex + next.tex,
      ...(evidence === undefined ? {} : { evidence }),
    };
    left = next.right;
    if (multiple)
      return { end: multiple.end, tex: chain.tex + multiple.tex, evidence: evidence ?? 'multiple' };
  }
  const percent = prefix && left.strength === 'number' && source.tokens[left.end]?.text === '%';
  return percent ? { ...chain, end: left.end + 1, tex: `${chain.tex}\\%` } : chain;
}

function evidenceOf(found: string | undefined, operand: Operand): { evidence?: string } {
  const evidence = found ?? (operand.strength === 'strong' ? 'formula' : undefined);
  return evidence === undefined ? {} : { evidence };
}

/** True when a letter, digit or script follows without a space: `1.53times`, `15ms`, `x_i2`. */
function isGlued({ tokens }: Source, { end, strength }: Operand): boolean {
  const next = tokens[end];
  if (!next) return false;
  // `n\times n` without backslash is parted by the tokeniser: the command is glued on purpose
  if (strength !== 'number' && next.kind === 'word' && asOperator(next)) return false;
  if (next.text === '@' || (next.text === '.' && /^[a-z]/.test(tokens[end + 1]?.text ?? '')))
    return strength !== 'number';
  return next.kind === 'word' || next.kind === 'number' || next.kind === 'script';
}

/** `40times` before anything that is no quantity; `90.1pm0.2`. */
function parseMultiple(source: Source, left: Operand): Piece | undefined {
  const { tokens } = source;
  if (left.strength !== 'number') return undefined;
  if (tokens[left.end]?.text === 'pm') {
    const deviation = parseOperand(source, left.end + 1);
    if (deviation?.strength !== 'number' || isGlued(source, deviation)) return undefined;
    return { end: deviation.end, tex: `\\pm${deviation.tex}` };
  }
  if (tokens[left.end]?.text !== 'times') return undefined;
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

interface Step {
  /** Everything behind the left operand. */
  tex: string;
  right: Operand;
  evidence?: string;
}

/** Operands side by side: `\sum_{i=1}^n x_i`, `n log n`. */
function parseFactor(source: Source, left: Operand): Step | undefined {
  const { tokens } = source;
  if (tokens[left.end]?.kind !== 'space') return undefined;
  const log = /^\\?(log|ln)$/.exec(tokens[left.end + 1]?.text ?? '')?.[1];
  const isLog = log !== undefined && tokens[left.end + 2]?.kind === 'space' && isQuantity(left);
  if (!isLog && left.takesOperand !== true) return undefined;
  const right = parseOperand(source, left.end + (isLog ? 3 : 1));
  if (!right || !isQuantity(right)) return undefined;
  return { tex: isLog ? ` \\${log} ${right.tex}` : ` ${right.tex}`, right, evidence: 'formula' };
}

const isQuantity = ({ strength }: Operand) =>
  strength === 'variable' || strength === 'strong' || strength === 'greek';

/** An operator that may stand here, and its right side. */
function parseStep(source: Source, left: Operand): Step | undefined {
  const { tokens } = source;
  let at = left.end;
  const spaceBefore = tokens[at]?.kind === 'space';
  if (spaceBefore) at++;
  const operator = asOperator(tokens[at]);
  if (!operator) return undefined;
  const spaceAfter = tokens[at + 1]?.kind === 'space';
  const right = parseOperand(source, at + 1 + (spaceAfter ? 1 : 0));
  const verdict = right ? judge({ ...operator, spaceBefore, spaceAfter }, left, right) : 'no';
  if (!right || verdict === 'no') return undefined;
  const tex = beside((spaceBefore ? ' ' : '') + operator.tex + (spaceAfter ? ' ' : ''), right.tex);
  return { tex, right, ...(verdict === 'evidence' ? { evidence: 'relation' } : {}) };
}
