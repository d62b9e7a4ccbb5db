import type { Point } from 'micromark-util-types';
import type { ScannedCitation } from '../scan/citation.ts';
import type { SyntaxProblem } from '../scan/scan.ts';
import type { ScannedTag } from '../scan/tag.ts';

/** What a scanner understood, carried by a token from the tokenizer to the tree builder. */
export type Scanned =
  | ({ kind: 'citation'; textual: boolean } & ScannedCitation)
  | { kind: 'tags'; end: number; tags: ScannedTag[]; problems: [] }
  | { kind: 'headingId'; end: number; id: string; problems: SyntaxProblem[] }
  | { kind: 'refused'; end: number; problems: SyntaxProblem[] };

/** A scan result with the way from its offsets to points of the file. */
export interface Located {
  scanned: Scanned;
  pointAt: (offset: number) => Point;
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    dialectText: 'dialectText';
    dialectFlow: 'dialectFlow';
    dialectData: 'dialectData';
    dialectAhead: 'dialectAhead';
  }
  interface Token {
    /** Set on `dialectText` and `dialectFlow` tokens. */
    located?: Located;
  }
}
