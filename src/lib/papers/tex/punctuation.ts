import type { Source } from './pairs.ts';
import type { Token } from './tokens.ts';

/**
 * `--` and `---` as TeX prints them, spaces as the authors set them: `1--2` -> `1–2`, `a -- b` -> `a – b`,
 * `a---b` -> `a—b`. Undefined where they are no dashes: an option (`--help`), a comment (`<!--`), a rule.
 */
export function asDash({ tokens }: Source, at: number): string | undefined {
  const token = tokens[at];
  const dash = token?.text === '--' ? '–' : token?.text === '---' ? '—' : undefined;
  if (token?.kind !== 'dash' || dash === undefined) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before?.text === '!' || before?.text === '|' || after?.text === '>' || after?.text === '|')
    return undefined;
  if (isGap(before) && isGap(after))
    return tokens[at - 2] && tokens[at + 2] && before && after ? dash : undefined;
  return isGap(before) && dash === '–' ? undefined : dash;
}

/** `~` between two glued pieces is a space that does not break; before a number after a gap it says "about". */
export function asTie({ tokens }: Source, at: number): 'space' | 'about' | 'unclear' {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (tokens[at]?.text !== '~') return 'unclear';
  if (isGap(before) || before?.text === '(') return 'about';
  if (isGap(after) || (before?.kind === 'number' && after?.kind === 'number')) return 'unclear';
  const joins =
    before && after && /^[\p{L}\d.,;:)\]}%”\\]/u.test(before.text) && /^[\p{L}\d([\\$]/u.test(after.text);
  return joins ? 'space' : 'unclear';
}

const references: ReadonlyMap<string, string> = new Map([
  ['x2013', '–'],
  ['x2014', '—'],
  ['x2018', '‘'],
  ['x2019', '’'],
  ['x2026', '…'],
]);

/** `x2013`: what is left of the character reference `&#x2013;`; two tokens. */
export function asReference({ tokens }: Source, at: number): string | undefined {
  const [before, first, second, after] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.text !== 'x' || second?.kind !== 'number' || !isGap(before) || !isGap(after)) return undefined;
  return references.get(first.text + second.text);
}

function isGap(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'space' || token.kind === 'break';
}
