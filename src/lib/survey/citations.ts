import type { Nodes, Parents } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { CitationNode, ParsedPage } from '../dialect/types.ts';
import { blockAround, sentenceAround, type SentenceWords } from './sentence-around.ts';
import type { Citation } from './types.ts';

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
    const sentence = sentenceAround(group.node, ancestors, words);
    const block = blockAround(ancestors);
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
        ...(block === undefined ? {} : { block }),
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
