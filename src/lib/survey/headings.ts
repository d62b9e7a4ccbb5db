import Slugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeOf, isComponent, placeOf } from './nodes.ts';
import { plainText } from './plain-text.ts';
import type { Heading } from './types.ts';

/** A heading of the tree with its number and id. */
export interface NumberedHeading {
  node: HeadingNode;
  title: string;
  id: string;
  /** `8.2` or `8.2.1`; empty for deeper levels and on paper pages. */
  number: string;
  /** Whether the id was written as a comment, `{/* #id *\/}`. */
  explicit: boolean;
}

/** Ids that the pages around the text use for themselves. */
const reservedIds = [
  ...['main', 'outline', 'papers', 'references', 'footnote-label', 'search-words'],
  ...['abstract', 'cite', 'cited-in', 'nearest', 'related', 'sources', 'citations'],
  ...['links', 'referred-from'],
];

/**
 * All headings with their ids and numbers; the second and third level are numbered. An id is the one written as a comment,
 * `## Title {/* #some-id *\/}`, else the slug of the text, made unique on its page.
 *
 * @param chapter number of the chapter; without it (paper pages) headings have no number.
 */
export function numberHeadings(tree: Root, chapter?: number): NumberedHeading[] {
  const slugger = new Slugger();
  for (const id of [...reservedIds, ...blockIds(tree), ...explicitIds(tree)]) slugger.slug(id);
  const found: NumberedHeading[] = [];
  let section = 0;
  let subsection = 0;
  visit(tree, 'heading', (node) => {
    if (node.depth === 2) {
      section += 1;
      subsection = 0;
    } else if (node.depth === 3) {
      subsection += 1;
    }
    const numbers = node.depth === 2 ? [chapter, section] : [chapter, section, subsection];
    const title = plainText(node).replace(/\s+/gu, ' ').trim();
    found.push({
      node,
      title,
      id: node.data?.id ?? slugger.slug(title.replaceAll('$', '')),
      number: chapter === undefined || node.depth > 3 ? '' : numbers.join('.'),
      explicit: node.data?.id !== undefined,
    });
  });
  return found;
}

/** The numbered headings of a page as its table of contents has them. */
export function outlineHeadings(file: string, headings: readonly NumberedHeading[]): Heading[] {
  return headings.flatMap(({ node, title, id, number }): Heading[] => {
    const { depth } = node;
    return depth === 2 || depth === 3
      ? [{ depth, title, id, number, place: placeOf(file, node.position) }]
      : [];
  });
}

function explicitIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'heading', (node) => {
    if (node.data?.id !== undefined) ids.push(node.data.id);
  });
  return ids;
}

function blockIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const id = isComponent(node) ? attributeOf(node, 'id') : undefined;
    if (id !== undefined) ids.push(id);
  });
  return ids;
}
