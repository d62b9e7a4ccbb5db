import type { Nodes } from 'mdast';

/** A text of the tree and where it stands in the page's source. */
export interface Piece {
  text: string;
  offset: number;
}

/** The texts of a node in order, a space after each paragraph. */
export function textOf(node: Nodes): Piece[] {
  const offset = node.position?.start.offset ?? 0;
  if ('value' in node) return [{ text: node.value, offset }];
  if (!('children' in node)) return [];
  const pieces = node.children.flatMap(textOf);
  return node.type === 'paragraph'
    ? [...pieces, { text: ' ', offset: node.position?.end.offset ?? 0 }]
    : pieces;
}

/** The texts as one. */
export function join(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
