/** A piece of a short text: words, or a formula. */
export interface TextPiece {
  /** As it stands in the text, without the backslash of `\$`; the TeX for a formula. */
  words: string;
  /** Only for a formula. */
  tex?: string;
}

/** Splits a text with `$…$` into words and formulas. `\$` is a dollar sign; so is a `$` without a partner. */
export function splitMathematics(text: string): TextPiece[] {
  return text
    .split(/(?<!\\)\$((?:\\.|[^$\\])+)\$/u)
    .map((part, index) =>
      index % 2 === 0 ? { words: part.replaceAll('\\$', '$') } : { words: part, tex: part },
    )
    .filter(({ words }) => words !== '');
}
