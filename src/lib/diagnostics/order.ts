import type { Diagnostic, Severity } from './diagnostic.ts';

const rank: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Orders by file, line, column, severity, rule and message, without a locale. For `Array.prototype.sort`. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    rank[a.severity] - rank[b.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
