import type { BlockContent, PhrasingContent } from 'mdast';
import type { DigestEntry, Facts } from '../seeds/types.ts';

/** A change that the TeX repair made, for the report. Offsets count UTF-16 units of the digest's text. */
export interface Repair {
  rule: string;
  /** The digest's text. */
  before: string;
  /** What became of it, as Markdown. */
  after: string;
  offset: number;
}

/** Something that looks damaged and was left alone, for the report. */
export interface Leftover {
  rule: string;
  text: string;
  offset: number;
  reason: string;
}

/** A title or an abstract with its TeX restored, as a tree so that a serializer does the escaping. */
export interface RepairedText {
  /** Paragraphs and display mathematics, in order. For a title: one paragraph. */
  blocks: BlockContent[];
  repairs: Repair[];
  leftovers: Leftover[];
}

export type { PhrasingContent };

/** One distinct paper with every digest entry that holds it. */
export interface Paper {
  /** BibTeX key; never changes. */
  key: string;
  /** From the bibliography; absent when it has no entry for the title. */
  facts?: Facts;
  /** In the order of file and line; at least one. */
  entries: DigestEntry[];
  /** Title as plain text (bibliography's spelling where its identity is proved, else the repaired digest title). */
  title: string;
  abstract: RepairedText;
}
