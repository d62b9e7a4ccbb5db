import type { Nodes, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { childrenOf, isComponent } from '../survey/nodes.ts';
import { smartPunctuation } from './smart-punctuation.ts';

/**
 * Makes typographic punctuation of the kind people type: `"so"` → “so”, `it's` → it’s, `--` → –, `---` → —, `...` → …,
 * in prose and in the titles of blocks. Code, mathematics, citations with their evidence and other attributes stay.
 *
 * Order: after remark-open-page, before the plugins that write words of their own. May run twice.
 */
const remarkSmartPunctuation: Plugin<[], Root> = () => transform;

export default remarkSmartPunctuation;

const shownAttributes = new Set(['title', 'term', 'alt']);

export function transform(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') smartenBlock(node);
    if (isComponent(node)) {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || !shownAttributes.has(attribute.name)) continue;
        if (typeof attribute.value === 'string') attribute.value = alone(attribute.value);
      }
    }
  });
}

function alone(text: string): string {
  return smartPunctuation({ text, before: '', after: '' });
}

/** Quotation marks open and close over the borders of emphasis and links, so a block is read as one run of text. */
function smartenBlock(block: Nodes): void {
  const leaves = leavesOf(block);
  const original = leaves.map(textOf);
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.type !== 'text') continue;
    const before =
      original
        .slice(0, index)
        .findLast((text) => text !== '')
        ?.at(-1) ?? '';
    const after =
      original
        .slice(index + 1)
        .find((text) => text !== '')
        ?.at(0) ?? '';
    leaf.value = smartPunctuation({ text: leaf.value, before, after });
  }
}

function leavesOf(node: Nodes): Nodes[] {
  const children = childrenOf(node);
  return children.length > 0 ? children.flatMap(leavesOf) : [node];
}

/** What a leaf is to its neighbours: its text, a space, or a word. */
function textOf(leaf: Nodes): string {
  if (leaf.type === 'text') return (leaf as Text).value;
  return leaf.type === 'break' ? ' ' : 'x';
}
