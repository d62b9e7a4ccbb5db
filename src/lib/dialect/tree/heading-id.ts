import type { Heading, PhrasingContent, Root } from 'mdast';
import type { Problem, RefusedNode } from '../types.ts';
import type { HeadingIdNode } from './nodes.ts';
import { parentsOf } from './walk.ts';

/** Moves each `{/* #id *\/}` to `data.id` of its heading; refuses those that stand elsewhere or are malformed. */
export function placeHeadingIds(tree: Root): void {
  for (const parent of parentsOf(tree)) {
    const children: unknown[] = parent.children;
    for (const [index, child] of parent.children.entries()) {
      if (child.type !== 'dialectHeadingId') continue;
      const heading = parent.type === 'heading' ? parent : undefined;
      const wrong = fault(heading, child, index);
      if (wrong !== undefined) children[index] = refuse(child, wrong);
      else if (heading !== undefined) accept(heading, child);
    }
  }
}

const form =
  'Write the id last in the heading, in lower-case words joined by dashes: `## Title {/* #some-id */}`.';

/** Why an id cannot be accepted; `undefined` when it can. */
function fault(
  heading: Heading | undefined,
  { id }: HeadingIdNode,
  index: number,
): { message: string; hint: string } | undefined {
  if (heading === undefined)
    return { message: 'An id in a comment may stand only in a heading.', hint: form };
  if (index !== heading.children.length - 1)
    return { message: 'The id of a heading stands at its end.', hint: form };
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) return undefined;
  const meant = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[0-9-]+|-+$/gu, '');
  const hint = meant === '' ? form : `Did you mean \`{/* #${meant} */}\`?`;
  return { message: `“#${id}” is no id: ids are lower-case words joined by dashes.`, hint };
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

function refuse({ value, position }: HeadingIdNode, wrong: Pick<Problem, 'message' | 'hint'>): RefusedNode {
  const problems: Problem[] = [];
  if (position !== undefined) problems.push({ rule: 'heading-id', severity: 'error', ...wrong, position });
  return { type: 'refused', value, position, data: { problems } };
}
