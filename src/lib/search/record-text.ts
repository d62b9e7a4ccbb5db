import type { Nodes } from 'mdast';
import { attributeOf, isComponent } from '../survey/nodes.ts';
import { plainText as textOf } from '../survey/plain-text.ts';
import type { Target } from '../survey/types.ts';
import { listWords } from '../site/number-words.ts';
import { plainText } from '../site/plain-text.ts';

/**
 * Text of a node for the search index: citations left out, formulas as signs that can be read, or as `…`.
 *
 * @param targets what cross-references point at, by label
 */
export function recordText(node: Nodes, targets: ReadonlyMap<string, Target> = new Map()): string {
  const words = textOf(node, {
    mathematics: ({ value }) => readableFormula(value),
    crossReference: ({ labels }) => listWords(labels.map(({ label }) => targets.get(label)?.name ?? '')),
  });
  const named = isComponent(node) ? [attributeOf(node, 'term'), attributeOf(node, 'alt')] : [];
  return [...named, words]
    .filter((part) => part !== undefined)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?\( ?\)| (?=[,.;:)])/gu, '')
    .trim();
}

/** `O(n^2)` and `h_t` can be read as they are; a formula that needs to be set cannot, and would spoil an excerpt. */
function readableFormula(tex: string): string {
  const text = plainText(`$${tex.trim()}$`);
  return text.length > 24 || /[\\&]/u.test(text) ? '…' : text;
}
