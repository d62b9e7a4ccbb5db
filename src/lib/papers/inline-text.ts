import type { Nodes } from 'mdast';

/**
 * The text of a tree as front matter holds it: plain, with `$…$` for mathematics. A dollar sign that opens no
 * mathematics is written `\$`.
 */
export function inlineText(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('$', '\\$');
  if (node.type === 'inlineMath' || node.type === 'math')
    return `$${node.value.replace(/\s+/gu, ' ').trim()}$`;
  if ('children' in node) return node.children.map(inlineText).join('');
  return 'value' in node ? node.value : '';
}
