import type { Heading, PhrasingContent, Root } from 'mdast';
import type { Problem, RefusedNode } from '../types.ts';
import type { HeadingIdNode } from './nodes.ts';
import { parentsOf } from './walk.ts';

const hint =
  'Write the id last in the heading, in lower-case words joined by dashes: `## Title {/* #some-id */}`.';

/** Moves each `{/* #id *\/}` to `data.id` of its heading; refuses those that stand elsewhere or are malformed. */
export function placeHeadingIds(tree: Root): void {
  for (const parent of parentsOf(tree)) {
    const children: unknown[] = parent.children;
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'dialectHeadingId') continue;
      const message = fault(parent.type === 'heading' ? parent : undefined, child, index);
      if (message === undefined && parent.type === 'heading') accept(parent, child);
      else children[index] = refuse(child, message ?? '');
    }
  }
}

function fault(heading: Heading | undefined, node: HeadingIdNode, index: number): string | undefined {
  if (heading === undefined) return 'An id in a comment may stand only in a heading.';
  if (index !== heading.children.length - 1) return 'The id of a heading stands at its end.';
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(node.id)) return `“#${node.id}” is no id.`;
  return undefined;
}

function accept(heading: Heading, { id, position }: HeadingIdNode): void {
  heading.children.pop();
  const last: PhrasingContent | undefined = heading.children.at(-1);
  if (last?.type === 'text') {
    last.value = last.value.trimEnd();
    if (last.value === '') heading.children.pop();
  }
  heading.data = { ...heading.data, id, idPosition: position };
}

function refuse({ value, position }: HeadingIdNode, message: string): RefusedNode {
  const problems: Problem[] = [];
  if (position !== undefined)
    problems.push({ rule: 'heading-id', severity: 'error', message, hint, position });
  return { type: 'refused', value, position, data: { problems } };
}
