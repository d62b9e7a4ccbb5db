import Slugger from 'github-slugger';
import type { Heading as HeadingNode, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ParsedPage } from '../dialect/types.ts';
import { attributeOf, isComponent, placeOf } from './nodes.ts';
import { plainText } from './plain-text.ts';
import type { Heading } from './types.ts';

/** A heading of the tree with its number and id. */
export interface NumberedHeading {
  node: HeadingNode;
  heading: Heading;
  /** Whether the id was written as a comment, `{/* #id *\/}`. */
  explicit: boolean;
}

/** Ids that the frame of a page uses for itself. */
const reservedIds = ['references', 'footnote-label', 'abstract'];

/**
 * Headings of the second and third level with ids and numbers. An id is the one written as a comment,
 * `## Title {/* #some-id *\/}`, else the slug of the text, made unique on its page.
 *
 * @param chapter number of the chapter; without it (paper pages) headings have no number.
 */
export function numberHeadings(page: ParsedPage, chapter?: number): NumberedHeading[] {
  const slugger = new Slugger();
  for (const id of [...reservedIds, ...blockIds(page.tree), ...explicitIds(page.tree)]) slugger.slug(id);
  const found: NumberedHeading[] = [];
  let section = 0;
  let subsection = 0;
  visit(page.tree, 'heading', (node) => {
    if (node.depth !== 2 && node.depth !== 3) return;
    if (node.depth === 2) {
      section += 1;
      subsection = 0;
    } else {
      subsection += 1;
    }
    const title = plainText(node).replace(/\s+/gu, ' ').trim();
    const explicit = node.data?.id;
    const number = node.depth === 2 ? `${chapter}.${section}` : `${chapter}.${section}.${subsection}`;
    const heading: Heading = {
      depth: node.depth,
      title,
      id: explicit ?? slugger.slug(title.replaceAll('$', '')),
      number: chapter === undefined ? '' : number,
      place: placeOf(page.file, node.position),
    };
    found.push({ node, heading, explicit: explicit !== undefined });
  });
  return found;
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
