import type { Root } from 'mdast';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** One key of a citation group, e.g. `-@zhai2023stabilizing, "entropy collapse"`. */
export interface CitationItem {
  key: string;
  /** `[-@key]`: the year alone. */
  suppressAuthor: boolean;
  /** The quoted words, raw, without the quotation marks. */
  evidence?: string;
  /** Where the key stands. */
  place: Place;
  /** Where the quoted words stand. */
  evidencePlace?: Place;
}

/** `[@a, "…"; @b]` or, textual, `@a`. An mdast phrasing node. */
export interface CitationNode {
  type: 'citation';
  /** True for `@key` in running text: rendered "Zhai et al. (2023)". */
  textual: boolean;
  items: CitationItem[];
  position?: import('unist').Position;
  data?: import('mdast').Data;
}

export const targetKinds = ['ch', 'sec', 'eq', 'fig', 'tbl', 'def'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** `@eq-ssm` or `[@eq-a; @eq-b]`. An mdast phrasing node. */
export interface CrossReferenceNode {
  type: 'crossReference';
  /** Whole labels with prefix, e.g. `eq-ssm`. */
  labels: { label: string; place: Place }[];
  position?: import('unist').Position;
  data?: import('mdast').Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
  }
}

/** What `parsePage` gives: the tree of the body, the raw front matter, and every problem found. */
export interface ParsedPage {
  file: string;
  source: string;
  /** Front matter as plain data (not yet checked against a schema); `{}` when there is none. */
  frontmatter: unknown;
  /** Line of the source on which the YAML starts (1-based; the line after the first fence). */
  frontmatterLine: number;
  /** mdast with `citation`, `crossReference`, `math`, `inlineMath`, `mdxJsx*` nodes; positions refer to `source`. */
  tree: Root;
  diagnostics: Diagnostic[];
}
