import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** Lines of a file, from 1, both ends included. */
export interface LineRange {
  from: number;
  to: number;
}

/** One title with its abstract, as a digest has it, damage included. */
export interface DigestEntry {
  /** File name inside `seeds/`. */
  file: string;
  lines: LineRange;
  title: string;
  titleLine: number;
  abstract: string;
  abstractLine: number;
  /** From the metadata lines of the dated layout, where present. */
  authorCount?: number;
  /** As printed, e.g. `Apr 10, 2024` or `Jun 16`. */
  date?: string;
  comments?: number;
}

export type DigestLayout = 'spaced' | 'dated' | 'alternating';

/** What one non-blank line of a digest turned out to be. */
export interface LedgerLine {
  line: number;
  role: 'header' | 'title' | 'abstract' | 'metadata' | 'unknown';
  /** Index into `entries`, for title, abstract and metadata. */
  entry?: number;
}

export interface Digest {
  file: string;
  layout: DigestLayout | 'empty';
  entries: DigestEntry[];
  /** Every non-blank line, in order; none is missing. (A line glued from header and title has two ledger lines.) */
  ledger: LedgerLine[];
  diagnostics: Diagnostic[];
}

/** Particles (`van der`) and suffixes (`Jr.`) belong to the family name; an organisation has no given name. */
export interface Author {
  given: string;
  family: string;
}

/** What the bibliography says of a paper. */
export interface Facts {
  /** Fit for an address and a file name: see `paper-key.ts`. */
  key: string;
  type: 'article' | 'inproceedings' | 'book' | 'misc' | string;
  /** Plain text, with `$…$` for mathematics. */
  title: string;
  authors: Author[];
  /** Absent when the entry has none; the parser reports it. */
  year?: number;
  /** Journal, book title or publisher. */
  venue?: string;
  /** Without version. */
  arxiv?: string;
  /** Without the address in front of it. */
  doi?: string;
  url?: string;
  code?: string;
  /** Where the entry stands. */
  place: Place;
}
