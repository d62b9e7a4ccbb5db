/** How grave a problem is: an error fails `check` and `build`, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';

/** Where something stands: file relative to the survey's root with `/`, line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** One problem, with all that a person needs to mend it. */
export interface Diagnostic {
  /** Stable id, e.g. `evidence-not-found`; every rule is listed in the contributor docs. */
  rule: string;
  severity: Severity;
  /** One sentence: what is wrong, with the offending value. */
  message: string;
  /** One sentence: what to do. */
  hint?: string;
  place: Place;
  /** Other places that matter, e.g. the first definition of a duplicate id. */
  related?: { message: string; place: Place }[];
}
