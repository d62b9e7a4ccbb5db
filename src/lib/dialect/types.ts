import type { Root } from 'mdast';
import type { Position } from 'unist';
import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts';

/** One key of a citation group, e.g. `-@zhai2023stabilizing, "entropy collapse"`. */
export interface CitationItem {
  key: string;
  /** `[-@key]`: the year alone. */
  suppressAuthor: boolean;
  /** The quoted words, raw, without the quotation marks; lines are parted by `\n`. */
  evidence?: string;
  /** Where the key stands, `@` included. */
  place: Place;
  /** Where the quoted words stand, without the quotation marks. */
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

/**
 * Text that may not stand in a page (code, raw HTML, an unpaired tag). Its raw source is kept as `value`; it stands in
 * phrasing and in flow, always has an entry in `data.problems`, and renders as plain text if it ever renders.
 */
export interface RefusedNode {
  type: 'refused';
  value: string;
  position?: import('unist').Position;
  data?: import('mdast').Data;
}

/** Something wrong with a node, found while parsing. Becomes a diagnostic once the file is known. */
export interface Problem {
  rule: string;
  severity: Severity;
  message: string;
  hint?: string;
  position: Position;
  related?: { message: string; position: Position }[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    refused: RefusedNode;
  }
  interface BlockContentMap {
    refused: RefusedNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    crossReference: CrossReferenceNode;
    refused: RefusedNode;
  }
  interface Data {
    problems?: Problem[];
    /** On `mdxJsx*` nodes: where the opening tag, its name and the closing tag stand. */
    tag?: { open: Position; name: Position; close?: Position };
  }
  interface HeadingData {
    /** The id of `## Title {/* #some-id *\/}`, without `#`; the comment is no longer in `children`. */
    id?: string;
    /** Where that id stands. */
    idPosition?: Position;
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
  /**
   * mdast with `citation`, `crossReference`, `math`, `inlineMath`, `mdxJsx*` nodes; positions refer to `source`.
   * Front matter is no part of it. Where a page has problems it may hold `refused` nodes.
   */
  tree: Root;
  diagnostics: Diagnostic[];
}
