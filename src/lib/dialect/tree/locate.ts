import type { Position } from 'unist';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Span, SyntaxProblem } from '../scan/scan.ts';
import type { Located } from '../syntax/tokens.ts';
import type { Problem } from '../types.ts';

/** The place in the file of a span of scanned text. */
export function positionOf({ pointAt }: Located, { start, end }: Span): Position {
  const from = pointAt(start);
  const to = pointAt(end);
  return {
    start: { line: from.line, column: from.column, offset: from.offset },
    end: { line: to.line, column: to.column, offset: to.offset },
  };
}

/** A scanner's problem with its place in the file. */
export function locateProblem(located: Located, problem: SyntaxProblem): Problem {
  const { rule, severity = 'error', message, hint } = problem;
  return { rule, severity, message, hint, position: positionOf(located, problem) };
}

/** A position as a place of `file`. */
export function placeOf(file: string, { start, end }: Position): Place {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
