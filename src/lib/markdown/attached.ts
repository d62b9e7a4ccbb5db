/** At the end of the words before a formula: a short prefix (`top-$k$`), else opening brackets and quotation marks. */
const before = /(?<!\S)[\p{L}\p{N}\p{Pd}\p{Ps}\p{Pi}]{1,8}$|[\p{Ps}\p{Pi}]+$/u;

/**
 * What is set close to a formula, at the start of the words after it: an ending (`$k$th`, `$\sigma$Reparam`) and the
 * marks up to the next place where a line may end. An opening bracket belongs to what follows it.
 */
const after = /^(?:\p{L}{1,12}(?!\p{L}))?[\p{Pe}\p{Pf}\p{Po}\p{Pd}]*/u;

/** Splits off what must not be parted from the formula that comes next: `the matrix (` -> `the matrix `, `(`. */
export function attachedBefore(words: string): { rest: string; attached: string } {
  const attached = before.exec(words)?.[0] ?? '';
  return { rest: words.slice(0, words.length - attached.length), attached };
}

/** Splits off what must not be parted from the formula that came before: `), and so on` -> `),`, ` and so on`. */
export function attachedAfter(words: string): { attached: string; rest: string } {
  const attached = after.exec(words)?.[0] ?? '';
  return { attached, rest: words.slice(attached.length) };
}
