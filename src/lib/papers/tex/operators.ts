import { mathCommands } from './commands.ts';
import type { Operand, Strength } from './piece.ts';
import type { Token } from './tokens.ts';

/** What stands between two operands. */
export interface Operator {
  /** TeX, e.g. `\leq`. */
  tex: string;
  /** The name or the sign. */
  name: string;
  /** Written with a backslash in the digest. */
  explicit: boolean;
  spaceBefore: boolean;
  spaceAfter: boolean;
  /** In a formula that starts like `f: X to Y`. */
  map: boolean;
}

const relations = new Set(['=', '<', '>', '≤', '≥', '≈', '≠']);
const signs = new Set([...relations, '+', '-', '*', '/', '±', '×', '·', ',']);

/** The operator that a token may be; undefined for everything else. */
export function asOperator(
  token: Token | undefined,
): Pick<Operator, 'tex' | 'name' | 'explicit'> | undefined {
  if (!token) return undefined;
  if (signs.has(token.text)) return { tex: token.text, name: token.text, explicit: false };
  const name = token.text.replace('\\', '');
  const kind = mathCommands.get(name)?.kind;
  if (kind !== 'relation' && kind !== 'binary') return undefined;
  if (token.kind !== 'word' && token.kind !== 'command') return undefined;
  return { tex: `\\${name}`, name, explicit: token.kind === 'command' };
}

/** Whether an operator may join two operands, and whether that proves the whole to be mathematics. */
export type Verdict = 'evidence' | 'join' | 'no';

/** Judges an operator by what stands left and right of it. */
export function judge(operator: Operator, left: Operand, right: Operand): Verdict {
  const [l, r] = [left.strength, right.strength];
  if (l === 'article' || r === 'article') return 'no';
  if (l === 'set' || r === 'set')
    return (operator.name === 'in' || operator.name === '=') && quantity(l) ? 'evidence' : 'no';
  if (operator.name === ',') return l === 'strong' && r === 'strong' ? 'join' : 'no';
  if (signs.has(operator.name)) return judgeSign(operator, l, r);
  if (operator.explicit || mathCommands.get(operator.name)?.ambiguous === undefined) return 'evidence';
  return judgeName(operator, left, right) ? 'evidence' : 'no';
}

/** A space that a map goes between: `R^n`, `\mathbb{R}^{m}`. */
const isSpace = /^(?:[A-Z]|\\mathbb\{[A-Z]\})\^/;
const quantity = (strength: Strength) =>
  strength === 'variable' || strength === 'strong' || strength === 'greek';

function judgeSign({ name, spaceBefore, spaceAfter }: Operator, l: Strength, r: Strength): Verdict {
  if (l === 'number' && r === 'number')
    return relations.has(name) && name !== '<' && name !== '>' ? 'join' : 'no';
  if (spaceBefore !== spaceAfter) return 'no';
  if (name === '=') return quantity(l) || l === 'product' ? 'evidence' : 'join';
  if (name === '<' || name === '>')
    return [l, r].some((side) => side === 'number' || side === 'strong') && (quantity(l) || quantity(r))
      ? 'evidence'
      : 'no';
  if (relations.has(name)) return 'evidence';
  // a hyphen between two names is no minus
  if (name === '-' && !spaceBefore && r !== 'number') return 'no';
  return 'join';
}

function judgeName({ name, spaceBefore, spaceAfter, map }: Operator, left: Operand, right: Operand): boolean {
  const [l, r] = [left.strength, right.strength];
  const numbers = l === 'number' && r === 'number';
  const glued = !spaceBefore || !spaceAfter;
  switch (name) {
    case 'approx':
      return quantity(r) || r === 'number';
    case 'times':
      return numbers || glued || r === 'strong' || (quantity(l) && quantity(r));
    case 'le':
    case 'ge':
    case 'ne':
    case 'll':
    case 'gg':
    case 'sim':
      return (quantity(l) && (quantity(r) || r === 'number')) || (l === 'number' && quantity(r));
    case 'in':
      if (r === 'variable' && /^[B-HJ-Z]$/.test(right.tex))
        return l === 'strong' || left.tex.toUpperCase() === right.tex;
      return r === 'strong' && quantity(l);
    case 'to':
      if (/^\\infty|^0\^/.test(right.tex)) return quantity(l);
      return (map && quantity(l) && quantity(r)) || (isSpace.test(left.tex) && isSpace.test(right.tex));
    case 'pm':
      return numbers;
    default:
      return false;
  }
}
