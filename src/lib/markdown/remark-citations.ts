import type { Element, ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { CitationItem } from '../dialect/types.ts';
import { citationGroups, type CitationGroup } from '../survey/citations.ts';
import type { SurveyPaper } from '../survey/types.ts';
import { becomeElement } from './element.ts';
import { contextOf, type PageContext } from './page-context.ts';

/**
 * Draws citations. On a chapter they lead to its list of references, elsewhere to the paper's page.
 *
 * `[@zhai2023stabilizing, "entropy collapse"]` → `<span class="cite" id="cite-1">(<a class="cite-link"
 * href="#ref-zhai2023stabilizing" data-key="zhai2023stabilizing" data-evidence="ev-zhai2023stabilizing-1">Zhai et al.,
 * 2023</a>)</span>`; several quotations of one paper are one link whose `data-evidence` lists their ids.
 *
 * Order: after remark-smart-punctuation, before the blocks. Runs once: it counts the citations of the page.
 */
const remarkCitations: Plugin<[], Root> = () => (tree, file) => transform(tree, contextOf(file));

export default remarkCitations;

export function transform(tree: Root, context: PageContext): void {
  for (const group of citationGroups(tree)) {
    becomeElement(group.node, 'span', { className: ['cite'], id: group.anchor }, content(group, context));
  }
}

function content(group: CitationGroup, context: PageContext): ElementContent[] {
  const links = mergeItems(group).map(({ item, evidence }) =>
    link(item, evidence, group.node.textual, context),
  );
  const parts = links.flatMap((part, index): ElementContent[] => (index === 0 ? [part] : [text('; '), part]));
  return group.node.textual ? parts : [text('('), ...parts, text(')')];
}

interface MergedItem {
  item: CitationItem;
  evidence: string[];
}

/** Neighbours with the same key are one link. */
function mergeItems({ node, evidenceIds }: CitationGroup): MergedItem[] {
  const merged: MergedItem[] = [];
  for (const [index, item] of node.items.entries()) {
    const id = evidenceIds[index];
    const previous = merged.at(-1);
    if (previous?.item.key === item.key) {
      if (id !== undefined && !previous.evidence.includes(id)) previous.evidence.push(id);
    } else {
      merged.push({ item, evidence: id === undefined ? [] : [id] });
    }
  }
  return merged;
}

function link(
  item: CitationItem,
  evidence: string[],
  textual: boolean,
  { survey, chapter }: PageContext,
): Element {
  const paper = survey.papers.get(item.key);
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['cite-link'],
      href: chapter === undefined ? `/papers/${item.key}/` : `#ref-${item.key}`,
      dataKey: item.key,
      ...(evidence.length === 0 ? {} : { dataEvidence: evidence.join(' ') }),
    },
    children: [text(words(paper, item, textual))],
  };
}

function words(
  paper: SurveyPaper | undefined,
  { key, suppressAuthor }: CitationItem,
  textual: boolean,
): string {
  if (paper === undefined) return key;
  if (suppressAuthor) return paper.yearLabel;
  return textual ? `${paper.shortAuthors} (${paper.yearLabel})` : paper.label;
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
