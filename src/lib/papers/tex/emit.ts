/**
 * Puts two pieces of TeX side by side: a command name needs a space before a letter.
 * `\times` + `d` -> `\times d`, `\approx` + `0.5` -> `\approx0.5`.
 */
export function beside(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}

/** A number in TeX: without braces the comma of a thousand would get the space of a list (`5,000` -> `5{,}000`). */
export function numberInMaths(digits: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '{,}') : digits;
}
