/** A text reduced to what matters when words are compared, with the way back to the original. */
export interface FoldedText {
  /** The text it was made from. */
  source: string;
  /** Letters and figures, lower-case, without accents; see `foldText`. */
  folded: string;
  /** For each unit of `folded`, where its character starts in `source`. */
  starts: number[];
  /** For each unit of `folded`, where its character ends in `source`. */
  ends: number[];
}

/** Signs that change what a statement says and are therefore compared. */
const meaningful = new Set(['%', '+', '=', '<', '>']);

/** Signs that digests and pages write as a word, after the TeX command of that name. */
const spelledOut: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda',
  μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
  '×': 'times', '≤': 'le', '≥': 'ge', '≈': 'approx', '∞': 'infty', '↦': 'mapsto', '→': 'to', '∈': 'in', '√': 'sqrt',
}; // prettier-ignore

/**
 * Reduces a text to the letters, figures and signs that a quotation must share with its source. Left out are white
 * space, quotation marks, dashes, accents, case, other punctuation, and the markup of mathematics (dollars,
 * backslashes, braces). A point between two figures stays, so that 2.5 is not 25; so do `%`, `+`, `=`, `<`, `>`.
 * Greek letters and a few signs become the name of their TeX command.
 */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of source) {
    const end = at + character.length;
    const kept = fold(character, source, at);
    for (let unit = 0; unit < kept.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    if (kept !== '') parts.push(kept);
    at = end;
  }
  return { source, folded: parts.join(''), starts, ends };
}

function fold(character: string, source: string, at: number): string {
  const code = character.charCodeAt(0);
  if (code >= 97 && code <= 122) return character;
  if (code >= 65 && code <= 90) return character.toLowerCase();
  if (code >= 48 && code <= 57) return character;
  if (character === '.') return isFigure(source[at - 1]) && isFigure(source[at + 1]) ? '.' : '';
  if (code < 128) return meaningful.has(character) ? character : '';
  const plain = character.normalize('NFKD').toLowerCase();
  const name = spelledOut[plain.normalize('NFC')];
  return name ?? plain.replace(/[^\p{L}\p{N}]/gu, '');
}

function isFigure(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}
