import type { Nodes } from 'mdast';
import { componentNamed } from '../components.ts';
import type { Problem } from '../types.ts';
import { elementsOf, openTag, warning, type Element, type PageView, type Visit } from './page-view.ts';

/**
 * Tags of blocks that touch the lines around them. This parser still reads such a page, but MDX elsewhere (editors,
 * previews) may take the content for one line of text.
 */
export function checkBlankLines(page: PageView): Problem[] {
  return elementsOf(page).flatMap((visit) => (isBlock(visit.node) ? checkBlock(visit) : []));
}

function isBlock(node: Element): boolean {
  return node.type === 'mdxJsxFlowElement' && componentNamed(node.name ?? '')?.placement === 'block';
}

function checkBlock({ node, parent, index }: Visit<Element>): Problem[] {
  const open = openTag(node);
  const close = node.data?.tag?.close ?? open;
  const name = node.name ?? '';
  const siblings: Nodes[] = parent !== undefined && 'children' in parent.node ? parent.node.children : [];
  const touches: [boolean, Problem['position'], string][] = [
    [touch(siblings[index - 1], open, true), open, `before <${name}>`],
    [touch(node.children[0], open, false), open, `after <${name}>`],
    [touch(node.children.at(-1), close, true), close, `before </${name}>`],
    [touch(siblings[index + 1], close, false), close, `after </${name}>`],
  ];
  const first = touches.find(([touching]) => touching);
  if (first === undefined) return [];
  const [, position, where] = first;
  const hint =
    'Put a blank line before and after each tag of a block; otherwise MDX may read the content as one line of text.';
  return [warning('blank-line', position, `A blank line is missing ${where}.`, hint)];
}

/** Whether the neighbour ends on the line before the tag, or starts on the line after it. */
function touch(neighbour: Nodes | undefined, tag: Problem['position'], before: boolean): boolean {
  if (neighbour?.position === undefined) return false;
  const { start, end } = neighbour.position;
  return before ? end.line >= tag.start.line - 1 : start.line <= tag.end.line + 1;
}
