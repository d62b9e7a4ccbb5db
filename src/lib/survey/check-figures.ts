import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readFigure } from './figure.ts';

/** Checks every drawing of the survey, used or not. */
export function checkFigures(figures: ReadonlyMap<string, string>): Diagnostic[] {
  return [...figures].flatMap(([name, source]) => readFigure(`content/figures/${name}`, source).diagnostics);
}
