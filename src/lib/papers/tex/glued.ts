/**
 * Commands that no English word ends or begins with, so that one letter glued to them is a variable:
 * `ntimes n` was `n\times n`. (`times` itself is tried only beside a single letter: "sometimes" has four.)
 */
const glues = 'times|leq|geq|neq|approx|cdot|mapsto|infty|otimes|oplus|subseteq|rightarrow|equiv|propto';
const fonts =
  'mathbb|mathcal|mathbf|mathrm|mathfrak|mathsf|boldsymbol|operatorname|frac|sqrt|widehat|widetilde';
const besideLetter = new RegExp(`^([A-Za-z]?)(${glues})([A-Za-z]?)$`);
const beforeGroup = new RegExp(`^(in|to|times|cdot|leq|geq|sim|[A-Za-z])(${fonts})$`);

/**
 * Parts of a word in which a command that lost its backslash is glued to something else; the word alone when there
 * is nothing to part. Parting is no repair yet: parts that turn out not to be mathematics are put together again.
 */
export function splitGlued(word: string, next: string): string[] {
  if (word.length > 24) return [word];
  if (word.endsWith('left') && word.length > 4 && '([{|<.\\'.includes(next) && next !== '')
    return [word.slice(0, -4), 'left'];
  if (word.endsWith('right') && word.length > 5 && ')]}|>.'.includes(next) && next !== '')
    return [word.slice(0, -5), 'right'];
  const match = besideLetter.exec(word) ?? (next === '{' ? beforeGroup.exec(word) : null);
  const parts = match?.slice(1).filter((part) => part !== undefined && part !== '');
  return parts && parts.length > 1 ? parts : [word];
}
