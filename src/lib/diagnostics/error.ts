import type { Place } from './diagnostic.ts';

export interface ErrorDetails {
  /** One sentence: what to do. */
  hint?: string | undefined;
  /** The value that was refused. */
  value?: unknown;
  /** Where it stands. */
  place?: Place | undefined;
  cause?: unknown;
}

/** The one base error. Commands print its message and hint; other errors are faults of the program. */
export class CompendiumError extends Error {
  override readonly name = 'CompendiumError';
  readonly hint: string | undefined;
  readonly value: unknown;
  readonly place: Place | undefined;

  constructor(message: string, { hint, value, place, cause }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.hint = hint;
    this.value = value;
    this.place = place;
  }
}
