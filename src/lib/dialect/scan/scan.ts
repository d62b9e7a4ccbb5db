/** Offsets into the scanned text, end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Something wrong with the syntax at a span of the scanned text. */
export interface SyntaxProblem extends Span {
  rule: string;
  severity?: 'error' | 'warning';
  message: string;
  hint: string;
}

/** A span that ends where it starts plus `length`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

const blank = /[\t\n\r ]/u;

/** Offset of the first character from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && blank.test(text.charAt(index))) index += 1;
  return index;
}

/** `text` on one line, cut to `limit` characters, for use in a message. */
export function excerpt(text: string, limit = 40): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > limit ? `${line.slice(0, limit - 1).trimEnd()}…` : line;
}
