import type { Place } from './diagnostic.ts';

/** What an error may carry besides its message. */
export interface ErrorDetails {
  /** One sentence: what to do. */
  hint?: string;
  /** The offending value. */
  value?: unknown;
  place?: Place;
  cause?: unknown;
}

/**
 * The one base error: every error that people can meet is one of these, and is shown as a sentence with a hint,
 * never as a stack trace.
 */
export class CompendiumError extends Error {
  readonly hint: string | undefined;
  readonly value: unknown;
  readonly place: Place | undefined;

  constructor(message: string, { hint, value, place, cause }: ErrorDetails = {}) {
    super(message, { cause });
    this.name = new.target.name;
    this.hint = hint;
    this.value = value;
    this.place = place;
  }
}
