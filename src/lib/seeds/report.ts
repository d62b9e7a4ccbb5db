import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Adds a warning about a line of a digest. */
export function report(
  to: { file: string; diagnostics: Diagnostic[] },
  line: number,
  rule: string,
  message: string,
  hint: string,
): void {
  const place = { file: `seeds/${to.file}`, line, column: 1 };
  to.diagnostics.push({ rule, severity: 'warning', message, hint, place });
}

/** The beginning of a text, short enough for a message. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
