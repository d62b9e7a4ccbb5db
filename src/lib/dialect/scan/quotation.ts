import type { Span } from './scan.ts';

/** Closing mark for each opening one. Inside, everything is raw. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
]);

export interface Quotation extends Span {
  /** The words between the marks. */
  words: string;
}

/** Whether a quotation opens at `at`. */
export function opensQuotation(text: string, at: number): boolean {
  return pairs.has(text.charAt(at));
}

/** The quotation that opens at `at`, marks included in the span; `undefined` when it is never closed. */
export function quotationAt(text: string, at: number): Quotation | undefined {
  const close = pairs.get(text.charAt(at));
  if (close === undefined) return undefined;
  const end = text.indexOf(close, at + 1);
  if (end === -1) return undefined;
  return { start: at, end: end + 1, words: text.slice(at + 1, end) };
}
