import type { Nodes } from 'mdast';
import { childrenOf } from './nodes.ts';

const silent = new Set([
  'citation',
  'crossReference',
  'math',
  'inlineMath',
  'code',
  'mdxTextExpression',
  'mdxFlowExpression',
]);

/** Words of prose below a node: citations, references, mathematics and code blocks do not count. */
export function countWords(node: Nodes): number {
  return textOf(node).match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function textOf(node: Nodes): string {
  if (silent.has(node.type)) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  const children = childrenOf(node);
  const isBlock = children.some(
    (child) => !('value' in child) && child.type !== 'emphasis' && child.type !== 'strong',
  );
  return children.map(textOf).join(isBlock ? ' ' : '');
}
