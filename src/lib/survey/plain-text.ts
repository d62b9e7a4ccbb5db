import type { Nodes } from 'mdast';
import { childrenOf } from './nodes.ts';
import type { CitationNode, CrossReferenceNode } from '../dialect/types.ts';

/** What citations and cross-references read as; nothing where left out. */
export interface PlainTextOptions {
  citation?: (node: CitationNode) => string;
  crossReference?: (node: CrossReferenceNode) => string;
}

const blocks = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'blockquote', 'math', 'code']);

/** Text of a node as people read it: mathematics between dollars, comments and footnote marks left out. */
export function plainText(node: Nodes, options: PlainTextOptions = {}): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'inlineMath':
      return `$${node.value}$`;
    case 'math':
      return `$${node.value.trim()}$`;
    case 'citation':
      return options.citation?.(node) ?? '';
    case 'crossReference':
      return options.crossReference?.(node) ?? '';
    case 'break':
      return ' ';
    case 'image':
      return node.alt ?? '';
    case 'footnoteReference':
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return '';
    default:
      return joinChildren(childrenOf(node), options);
  }
}

function joinChildren(children: readonly Nodes[], options: PlainTextOptions): string {
  return children
    .map((child, index) => {
      const space = index > 0 && (blocks.has(child.type) || child.type === 'tableCell') ? ' ' : '';
      return space + plainText(child, options);
    })
    .join('');
}
