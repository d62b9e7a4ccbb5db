import type { Nodes, Root } from 'mdast';

/** A tree as text: one node a line with its place and what matters of it. */
export function outline(tree: Root): string {
  const lines: string[] = [];
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    lines.push(`${'  '.repeat(depth)}${describeNode(node)}`);
    if ('children' in node)
      waiting.push(...node.children.map((child) => ({ node: child, depth: depth + 1 })).toReversed());
  }
  return `${lines.join('\n')}\n`;
}

function describeNode(node: Nodes): string {
  const parts: string[] = [node.type, placeOf(node)];
  if ('name' in node) parts.push(`<${node.name ?? ''}>`);
  if ('depth' in node) parts.push(`depth=${node.depth}`);
  if ('url' in node) parts.push(node.url);
  if ('value' in node) parts.push(JSON.stringify(node.value));
  if (node.type === 'heading' && node.data?.id !== undefined) parts.push(`#${node.data.id}`);
  if ('attributes' in node) {
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute')
        parts.push(`${attribute.name}=${JSON.stringify(attribute.value)}`);
    }
  }
  if (node.type === 'citation') {
    if (node.textual) parts.push('textual');
    for (const { key, suppressAuthor, evidence, place, evidencePlace } of node.items) {
      parts.push(`${suppressAuthor ? '-' : ''}@${key}(${place.line}:${place.column})`);
      if (evidence !== undefined)
        parts.push(`${JSON.stringify(evidence)}(${evidencePlace?.line}:${evidencePlace?.column})`);
    }
  }
  if (node.type === 'crossReference')
    parts.push(...node.labels.map(({ label, place }) => `@${label}(${place.line}:${place.column})`));
  return parts.join(' ');
}

function placeOf({ position }: Nodes): string {
  if (position === undefined) return '-';
  const { start, end } = position;
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
