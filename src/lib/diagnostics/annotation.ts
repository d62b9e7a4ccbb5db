import type { Diagnostic, Severity } from './diagnostic.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * A problem as a workflow command of GitHub Actions, which shows it beside the line in the pull request.
 *
 * Source of the escaping: https://github.com/actions/toolkit, `packages/core/src/command.ts`.
 */
export function formatAnnotation({ rule, severity, message, hint, place }: Diagnostic): string {
  const properties: [string, string | number | undefined][] = [
    ['file', place.file],
    ['line', place.line],
    ['col', place.column],
    ['endLine', place.endLine],
    // GitHub wants the last column inside the span, and takes it only for spans of one line.
    [
      'endColumn',
      place.endLine === place.line && place.endColumn !== undefined ? place.endColumn - 1 : undefined,
    ],
    ['title', rule],
  ];
  const list = properties.flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${commands[severity]} ${list.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
