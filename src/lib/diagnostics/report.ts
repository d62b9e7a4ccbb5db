import type { Diagnostic, Severity } from './diagnostic.ts';

/**
 * What `npm run check -- --json` prints. Fields are only ever added; `version` would change otherwise.
 *
 * Files are relative to the survey's root with `/`; lines and columns count from 1, columns in UTF-16 units; ends are
 * the first column behind the span.
 */
export interface CheckReport {
  version: 1;
  /** Chapters and papers that were read. */
  pages: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Sorted by file, line and column. */
  diagnostics: Diagnostic[];
}

/** Counts the problems of a check. They must be sorted already. */
export function makeReport(diagnostics: readonly Diagnostic[], pages: number): CheckReport {
  const count = (severity: Severity): number =>
    diagnostics.filter((found) => found.severity === severity).length;
  return {
    version: 1,
    pages,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    diagnostics: diagnostics.map(({ rule, severity, message, hint, place, related }) => ({
      rule,
      severity,
      message,
      hint,
      place,
      related,
    })),
  };
}

/** `3 errors, 1 warning in 2 files` or `No problems in 351 pages`. */
export function summarise({ errors, warnings, notes, pages, diagnostics }: CheckReport): string {
  const counts = [amount(errors, 'error'), amount(warnings, 'warning'), amount(notes, 'note')].filter(
    (text) => !text.startsWith('0 '),
  );
  const files = new Set(diagnostics.map(({ place }) => place.file)).size;
  if (counts.length === 0) return `No problems in ${amount(pages, 'page')}`;
  return `${counts.join(', ')} in ${amount(files, 'file')}`;
}

function amount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
