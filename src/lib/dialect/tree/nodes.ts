import type { CitationNode, CrossReferenceNode, RefusedNode } from '../types.ts';
import type { Located } from '../syntax/tokens.ts';
import type { ScannedTag } from '../scan/tag.ts';
import { isLabel } from '../scan/key.ts';
import { locateProblem, placeOf, positionOf } from './locate.ts';
import type { Position } from 'unist';

/** `{/* #id *\/}` until it is placed on its heading. */
export interface HeadingIdNode {
  type: 'dialectHeadingId';
  id: string;
  value: string;
  position?: Position;
  data?: import('mdast').Data;
}

/** One tag until it is paired with its partner. */
export interface TagNode {
  type: 'dialectTag';
  tag: ScannedTag;
  located: Located;
  flow: boolean;
  value: string;
  position?: Position;
  data?: import('mdast').Data;
}

export type DialectNode = CitationNode | CrossReferenceNode | RefusedNode | HeadingIdNode | TagNode;

declare module 'mdast' {
  interface PhrasingContentMap {
    dialectHeadingId: HeadingIdNode;
    dialectTag: TagNode;
  }
  interface RootContentMap {
    dialectHeadingId: HeadingIdNode;
    dialectTag: TagNode;
  }
}

/** How a token's nodes are to be built. */
export interface BuildOptions {
  /** For the places inside citations. */
  file: string;
  flow: boolean;
  /** In a cell of a table `\|` stands for a pipe. */
  inTable: boolean;
}

/** The nodes of one scan result; `source` is its raw text. */
export function buildNodes(located: Located, source: string, options: BuildOptions): DialectNode[] {
  const { scanned } = located;
  const position = positionOf(located, { start: 0, end: scanned.end });
  const problems = scanned.problems.map((problem) => locateProblem(located, problem));
  const data = problems.length > 0 ? { data: { problems } } : {};
  switch (scanned.kind) {
    case 'tags':
      return scanned.tags.map((tag) => ({
        type: 'dialectTag',
        tag,
        located,
        flow: options.flow,
        value: source.slice(tag.start, tag.end),
        position: positionOf(located, tag),
      }));
    case 'headingId':
      return [{ type: 'dialectHeadingId', id: scanned.id, value: source, position, ...data }];
    case 'refused':
      return [{ type: 'refused', value: source, position, ...data }];
    case 'citation': {
      const node = citation(located, options);
      return [
        node === undefined
          ? { type: 'refused', value: source, position, ...data }
          : { ...node, position, ...data },
      ];
    }
  }
}

function citation(
  located: Located,
  { file, inTable }: BuildOptions,
): CitationNode | CrossReferenceNode | undefined {
  const { scanned } = located;
  if (scanned.kind !== 'citation') return undefined;
  const papers = scanned.items.filter((item) => !isLabel(item.key));
  const labels = scanned.items.filter((item) => isLabel(item.key));
  if (papers.length > 0) {
    return {
      type: 'citation',
      textual: scanned.textual,
      items: papers.map(({ key, keySpan, suppressAuthor, evidence, evidenceSpan }) => ({
        key,
        suppressAuthor,
        place: placeOf(file, positionOf(located, keySpan)),
        ...(evidence !== undefined && { evidence: inTable ? evidence.replaceAll('\\|', '|') : evidence }),
        ...(evidenceSpan !== undefined && {
          evidencePlace: placeOf(file, positionOf(located, evidenceSpan)),
        }),
      })),
    };
  }
  if (labels.length === 0) return undefined;
  return {
    type: 'crossReference',
    labels: labels.map(({ key, keySpan }) => ({
      label: key,
      place: placeOf(file, positionOf(located, keySpan)),
    })),
  };
}
