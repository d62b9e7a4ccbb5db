import { beside } from './emit.ts';
import { parseOperand } from './operand.ts';
import type { Operand, Piece } from './piece.ts';
import { asOperator, judge } from './operators.ts';
import type { Source } from './pairs.ts';

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

/** How far a chain has come. */
interface State extends Chain {
  /** The last operand. */
  last: Operand;
  /** The last operand stands behind a sign, where a product may follow: `= A x_t`. */
  signed: boolean;
}

/** The longest run of operands and operators from token `at` on that running text allows. */
export function parseChain(source: Source, at: number): Chain | undefined {
  const prefix = parsePrefix(source, at);
  const first = prefix?.operand ?? parseOperand(source, at);
  if (!first) return undefined;
  const start: State = { end: first.end, tex: prefix?.tex ?? first.tex, last: first, signed: false };
  const states = [{ ...start, ...evidenceOf(prefix ? 'relation' : undefined, first) }];
  const map = isMap(source, at);
  while (states.length <= mostOperands) {
    const state = states.at(-1) ?? start;
    const step = parseFactor(source, state) ?? parseStep(source, state.last, map);
    if (!step) break;
    const { right, signed = false } = step;
    const proof = evidenceOf(state.evidence ?? step.evidence, right);
    states.push({ end: right.end, tex: state.tex + step.tex, last: right, signed, ...proof });
  }
  // what is glued to something else was no operand
  for (let state = states.pop(); state; state = states.pop()) {
    const chain = finish(source, state, prefix !== undefined && states.length === 0);
    if (chain) return chain;
  }
  return undefined;
}

function evidenceOf(found: string | undefined, operand: Operand): { evidence?: string } {
  const evidence = found ?? (operand.strength === 'strong' ? 'formula' : undefined);
  return evidence === undefined ? {} : { evidence };
}

/** `f: X to Y`: the letter and the colon before. */
function isMap({ tokens }: Source, at: number): boolean {
  return tokens[at - 2]?.text === ':' && /^[A-Za-z]$/.test(tokens[at - 3]?.text ?? '');
}

/** Ends a chain behind its last operand, or behind `times` in `40times`; undefined when more is glued to it. */
function finish(source: Source, { end, tex, evidence, last }: State, prefixed: boolean): Chain | undefined {
  const next = source.tokens[end];
  const isNumber = last.strength === 'number';
  if (next?.text === 'times' && (isNumber || last.strength === 'strong') && !isGlued(source, end + 1))
    return { end: end + 1, tex: `${tex}\\times`, evidence: evidence ?? 'multiple' };
  if (isGlued(source, end)) return prefixed && isNumber ? { end, tex, evidence: 'relation' } : undefined;
  if (!isNumber && isFileOrMail(source, end)) return undefined;
  const chain = evidence === undefined ? { end, tex } : { end, tex, evidence };
  return prefixed && isNumber && next?.text === '%' ? { ...chain, end: end + 1, tex: `${tex}\\%` } : chain;
}

/** True when a letter, digit or script follows without a space: `15ms`, `x_i2`. A product name may follow `times`. */
function isGlued({ tokens }: Source, end: number): boolean {
  const next = tokens[end];
  if (tokens[end - 1]?.text === 'times') return next?.kind === 'script';
  return next?.kind === 'word' || next?.kind === 'number' || next?.kind === 'script';
}

/** `x_1.py`, `a_b@c.org` */
function isFileOrMail({ tokens }: Source, end: number): boolean {
  return (
    tokens[end]?.text === '@' || (tokens[end]?.text === '.' && /^[a-z]/.test(tokens[end + 1]?.text ?? ''))
  );
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
  signed?: boolean;
}

/** Operands side by side: `\sum_{i=1}^n x_i`, `n log n`, the product in `= A x_t`. */
function parseFactor(source: Source, { last, signed }: State): Step | undefined {
  const { tokens } = source;
  if (tokens[last.end]?.kind !== 'space') return undefined;
  const log = /^\\?(log|ln)$/.exec(tokens[last.end + 1]?.text ?? '')?.[1];
  const isLog = log !== undefined && tokens[last.end + 2]?.kind === 'space' && isQuantity(last);
  const isProduct = signed && last.strength === 'variable';
  if (!isLog && !isProduct && last.takesOperand !== true) return undefined;
  const right = parseOperand(source, last.end + (isLog ? 3 : 1));
  if (!right || !isQuantity(right) || (isProduct && !isLog && right.strength !== 'strong')) return undefined;
  return { tex: isLog ? ` \\${log} ${right.tex}` : ` ${right.tex}`, right, evidence: 'formula' };
}

const isQuantity = ({ strength }: Operand) =>
  strength === 'variable' || strength === 'strong' || strength === 'greek';

/** An operator that may stand here, and its right side. */
function parseStep(source: Source, left: Operand, map: boolean): Step | undefined {
  const { tokens } = source;
  let at = left.end;
  const spaceBefore = tokens[at]?.kind === 'space';
  if (spaceBefore) at++;
  const operator = asOperator(tokens[at]);
  if (!operator) return undefined;
  const spaceAfter = tokens[at + 1]?.kind === 'space';
  if (operator.name === ',' && (spaceBefore || spaceAfter)) return undefined;
  const right = parseOperand(source, at + 1 + (spaceAfter ? 1 : 0));
  const verdict = right ? judge({ ...operator, spaceBefore, spaceAfter, map }, left, right) : 'no';
  if (!right || verdict === 'no') return undefined;
  const tex = beside((spaceBefore ? ' ' : '') + operator.tex + (spaceAfter ? ' ' : ''), right.tex);
  return {
    tex,
    right,
    signed: /^[=+-]$/.test(operator.name),
    ...(verdict === 'evidence' ? { evidence: 'relation' } : {}),
  };
}
