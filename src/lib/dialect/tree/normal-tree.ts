import type { Nodes, Root } from 'mdast';

/**
 * A copy of a tree as Markdown can hold it: adjacent text joined, white space around line breaks in text made one
 * space (one paragraph, one line), NUL and lone surrogates replaced by U+FFFD.
 */
export function normalTree(tree: Root): Root {
  return { ...tree, children: normalChildren(tree.children) } as Root;
}

function normalChildren(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: normalText(last.value + child.value) };
    } else if (child.type === 'text') {
      if (child.value !== '') result.push({ ...child, value: normalText(child.value) });
    } else {
      result.push(
        'children' in child ? ({ ...child, children: normalChildren(child.children) } as Nodes) : child,
      );
    }
  }
  return result;
}

function normalText(value: string): string {
  return value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD').replace(/[\t ]*(?:\r\n|[\n\r])[\t\n\r ]*/gu, ' ');
}
