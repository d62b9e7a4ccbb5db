import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { Code, Nodes } from 'mdast';
import type { CitationNode, CrossReferenceNode } from '../dialect/types.ts';
import { childrenOf } from './nodes.ts';

/** What nodes that are no words read as. Left out: citations and cross-references as nothing, the rest as its source. */
export interface PlainTextOptions {
  citation?: (node: CitationNode) => string;
  crossReference?: (node: CrossReferenceNode) => string;
  mathematics?: (node: InlineMath | DisplayMath) => string;
  code?: (node: Code) => string;
}

/** Nodes whose children stand in one line. */
const lines = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** Text of a node as people read it: mathematics between dollars, comments and footnote marks left out. */
export function plainText(node: Nodes, options: PlainTextOptions = {}): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'code':
      return options.code?.(node) ?? node.value;
    case 'inlineMath':
    case 'math':
      return options.mathematics?.(node) ?? `$${node.value.trim()}$`;
    case 'citation':
      return options.citation?.(node) ?? '';
    case 'crossReference':
      return options.crossReference?.(node) ?? '';
    case 'break':
      return ' ';
    default: {
      const isLine = lines.has(node.type) || node.type === 'mdxJsxTextElement';
      return childrenOf(node)
        .map((child) => plainText(child, options))
        .join(isLine ? '' : ' ');
    }
  }
}
