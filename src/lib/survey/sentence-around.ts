import type { Nodes, Parents } from 'mdast';
import type { CitationNode, CrossReferenceNode } from '../dialect/types.ts';
import { attributeOf, isComponent } from './nodes.ts';
import { plainText } from './plain-text.ts';
import { sentenceRanges } from './sentences.ts';

/** What a sentence shows for the citations and cross-references in it. */
export interface SentenceWords {
  /** `Zhai et al. (2023)` */
  textual: (node: CitationNode) => string;
  /** `Zhai et al., 2023` */
  label: (node: CitationNode) => string;
  crossReference: (node: CrossReferenceNode) => string;
}

const mark = '\u{E000}';

/**
 * The sentence in which a citation or a cross-reference stands, as plain text, citations in brackets left out. In a
 * table it is that of its cell, with the first cell of the row in front. A citation in brackets after the full stop
 * belongs to the sentence before it.
 */
export function sentenceAround(
  node: CitationNode | CrossReferenceNode,
  ancestors: readonly Parents[],
  words: SentenceWords,
): string {
  const block = ancestors.findLast(
    ({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell',
  );
  if (block === undefined) return '';
  const before = (other: Nodes): string => (other === node ? mark : '');
  const text = plainText(block, {
    citation: (other) => before(other) + (other.textual ? words.textual(other) : ''),
    crossReference: (other) => before(other) + words.crossReference(other),
  });
  const sentence = sentenceAt(text, node.type === 'crossReference' || node.textual);
  const row = ancestors.at(ancestors.indexOf(block) - 1);
  if (row?.type !== 'tableRow') return sentence;
  const [head] = row.children;
  const name = head === undefined ? '' : tidy(plainText(head, { ...words, citation: words.label }));
  return head === block || sentence === '' ? name : `${name}: ${sentence}`;
}

/** Id of the figure, table or definition around a node; nothing in running text. */
export function blockAround(ancestors: readonly Parents[]): string | undefined {
  return ancestors
    .map((node) =>
      node.type === 'mdxJsxFlowElement' && isComponent(node) ? attributeOf(node, 'id') : undefined,
    )
    .findLast((id) => id !== undefined);
}

/** The sentence at the mark. */
function sentenceAt(text: string, belongsHere: boolean): string {
  const at = text.indexOf(mark);
  const plain = text.replace(mark, '');
  const ranges = sentenceRanges(plain);
  let index = ranges.findIndex(([start, end]) => at >= start && at < end);
  if (index < 0) index = ranges.length - 1;
  const [start] = ranges[index] ?? [0, 0];
  if (!belongsHere && index > 0 && plain.slice(start, at).trim() === '') index -= 1;
  const [from, to] = ranges[index] ?? [0, plain.length];
  return tidy(plain.slice(from, to));
}

/** Takes out the gaps that citations leave. */
function tidy(sentence: string): string {
  return sentence
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+([.,;:!?)])/gu, '$1')
    .trim();
}
