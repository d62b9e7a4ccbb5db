import type { Nodes, Parents } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { CitationNode, CrossReferenceNode, ParsedPage } from '../dialect/types.ts';
import { plainText } from './plain-text.ts';
import { sentenceRanges } from './sentences.ts';
import type { Citation } from './types.ts';

/** What a sentence shows for the citations and cross-references in it. */
export interface SentenceWords {
  /** `Zhai et al. (2023)` */
  textual: (node: CitationNode) => string;
  /** `Zhai et al., 2023` */
  label: (node: CitationNode) => string;
  crossReference: (node: CrossReferenceNode) => string;
}

/** A citation group of a tree with its id on the page. */
export interface CitationGroup {
  node: CitationNode;
  /** `cite-1`, `cite-2`, … in document order. */
  anchor: string;
  /** Ids of the evidence of each item, `ev-KEY-1`; nothing for an item without. */
  evidenceIds: (string | undefined)[];
}

/**
 * Citation groups of a page in document order, with the ids they and their evidence get in HTML. The same quotation of
 * the same paper has the same id wherever it is used on the page.
 */
export function citationGroups(tree: Nodes): CitationGroup[] {
  return walkCitations(tree).map(({ group }) => group);
}

/** All citations of a page, one for each key of each group, in document order. */
export function collectCitations(
  page: ParsedPage,
  path: string,
  from: Citation['from'],
  words: SentenceWords,
): Citation[] {
  return walkCitations(page.tree).flatMap(({ group, ancestors }) => {
    const sentence = citingSentence(group.node, ancestors, words);
    return group.node.items.map((item, index): Citation => {
      const evidenceId = group.evidenceIds[index];
      return {
        key: item.key,
        path,
        from,
        anchor: group.anchor,
        ...(item.evidence === undefined ? {} : { evidence: collapse(item.evidence) }),
        ...(evidenceId === undefined ? {} : { evidenceId }),
        sentence,
        place: item.evidencePlace ?? item.place,
      };
    });
  });
}

function walkCitations(tree: Nodes): { group: CitationGroup; ancestors: Parents[] }[] {
  const found: { group: CitationGroup; ancestors: Parents[] }[] = [];
  const quotations = new Map<string, Map<string, string>>();
  visitParents(tree, 'citation', (node, ancestors) => {
    const evidenceIds = node.items.map(({ key, evidence }) => {
      if (evidence === undefined) return undefined;
      const ofKey = quotations.get(key) ?? new Map<string, string>();
      quotations.set(key, ofKey);
      const quote = collapse(evidence);
      const id = ofKey.get(quote) ?? `ev-${key}-${ofKey.size + 1}`;
      ofKey.set(quote, id);
      return id;
    });
    const group = { node, anchor: `cite-${found.length + 1}`, evidenceIds };
    found.push({ group, ancestors: [...ancestors] });
  });
  return found;
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const mark = '\u{E000}';

/** The sentence in which a citation stands. A citation after the full stop belongs to the sentence before it. */
function citingSentence(node: CitationNode, ancestors: readonly Parents[], words: SentenceWords): string {
  const block = ancestors.findLast(
    ({ type }) => type === 'paragraph' || type === 'heading' || type === 'tableCell',
  );
  if (block === undefined) return '';
  const text = plainText(block, {
    citation: (other) => (other === node ? mark : '') + (other.textual ? words.textual(other) : ''),
    crossReference: words.crossReference,
  });
  const sentence = sentenceAt(text, node.textual);
  const row = ancestors.at(ancestors.indexOf(block) - 1);
  if (row?.type !== 'tableRow') return sentence;
  const [head] = row.children;
  const name = head === undefined ? '' : tidy(plainText(head, { ...words, citation: words.label }));
  return head === block || sentence === '' ? name : `${name}: ${sentence}`;
}

/** The sentence at the mark. */
function sentenceAt(text: string, textual: boolean): string {
  const at = text.indexOf(mark);
  const plain = text.replace(mark, '');
  const ranges = sentenceRanges(plain);
  let index = ranges.findIndex(([start, end]) => at >= start && at < end);
  if (index < 0) index = ranges.length - 1;
  const [start] = ranges[index] ?? [0, 0];
  if (!textual && index > 0 && plain.slice(start, at).trim() === '') index -= 1;
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
