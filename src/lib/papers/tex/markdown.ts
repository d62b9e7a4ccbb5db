import type { BlockContent, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/**
 * Nodes as readable Markdown, without escapes: for reports and for comparing, not for writing pages.
 * A link whose text is its address is shown as the address.
 */
export function asMarkdown(nodes: readonly (BlockContent | PhrasingContent)[]): string {
  return nodes.map(one).join('');
}

function one(node: BlockContent | PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return `*${asMarkdown(node.children)}*`;
    case 'strong':
      return `**${asMarkdown(node.children)}**`;
    case 'inlineCode':
      return `\`${node.value}\``;
    case 'inlineMath':
      return `$${node.value}$`;
    case 'math':
      return `\n\n$$\n${node.value}\n$$\n\n`;
    case 'paragraph':
      return asMarkdown(node.children);
    case 'link': {
      const label = asMarkdown(node.children);
      return label === node.url ? label : `[${label}](${node.url})`;
    }
    default:
      return '';
  }
}
