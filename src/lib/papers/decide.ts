/** A field, or the abstract, as it is and as ingest would have it. A hash is undefined where there is no value. */
export interface FieldState {
  /** Hash of what stands on the page. */
  present: string | undefined;
  /** Hash of what ingest last wrote. */
  written: string | undefined;
  /** Hash of what ingest would write today. */
  wanted: string | undefined;
}

/**
 * - `nothing`: all is as it should be.
 * - `write`: put the wanted value in (or take the field out, when nothing is wanted).
 * - `adopt`: the value is the wanted one already; only its hash is missing or old.
 * - `forget`: the field is gone and nothing is wanted; its hash can go.
 * - `keep`: a person wrote or deleted it, and ingest would have it otherwise.
 */
export type Decision = 'nothing' | 'write' | 'adopt' | 'forget' | 'keep';

/** Decides what to do with a field: people's words stay, ingest's own are brought up to date. */
export function decide({ present, written, wanted }: FieldState): Decision {
  if (present === wanted) {
    if (present === written) return 'nothing';
    return present === undefined ? 'forget' : 'adopt';
  }
  if (present === written) return 'write';
  // A field of a person's own, of which ingest knows nothing.
  if (wanted === undefined && written === undefined) return 'nothing';
  return 'keep';
}
