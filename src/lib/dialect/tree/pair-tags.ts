import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Problem, RefusedNode } from '../types.ts';
import { elementOf } from './element.ts';
import type { TagNode } from './nodes.ts';
import { parentsOf } from './walk.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Content = Exclude<Nodes, Root>;

/** An element whose closing tag has not been met yet. */
interface Open {
  tag: TagNode;
  element: Element;
  children: Content[];
}

/**
 * Turns the tags among the children of each node into elements.
 *
 * A tag is paired with one in the same paragraph, list item or section only. Tags without a partner become `refused`
 * nodes that say so, and what stands between goes on as if they were not there.
 */
export function pairTags(tree: Root): void {
  for (const parent of parentsOf(tree)) {
    const children: Content[] = parent.children;
    if (!children.some((child) => child.type === 'dialectTag')) continue;
    parent.children = pairSiblings(children, parent.type === 'paragraph') as never;
  }
}

function pairSiblings(siblings: Content[], inParagraph: boolean): Content[] {
  const result: Content[] = [];
  const stack: Open[] = [];
  const add = (...nodes: Content[]): unknown => (stack.at(-1)?.children ?? result).push(...nodes);
  for (const node of siblings) {
    if (node.type !== 'dialectTag') {
      add(node);
    } else if (!node.tag.close) {
      const element = elementOf(node);
      if (node.tag.selfClosing) add(element);
      else stack.push({ tag: node, element, children: [] });
    } else {
      close(node);
    }
  }
  while (stack.length > 0) abandon();
  return result;

  function close(node: TagNode): void {
    const index = stack.findLastIndex((open) => open.tag.tag.name === node.tag.name);
    if (index === -1) {
      add(refuse(node, strayClosing(node, stack.at(-1)?.tag, inParagraph)));
      return;
    }
    while (stack.length > index + 1) abandon();
    const open = stack.pop();
    if (open === undefined) return;
    const { element, children } = open;
    element.children = children as never;
    if (element.position !== undefined && node.position !== undefined)
      element.position.end = node.position.end;
    if (element.data?.tag !== undefined) element.data.tag.close = node.position;
    add(element);
  }

  /** Gives up on the innermost open tag; its content stays. */
  function abandon(): void {
    const open = stack.pop();
    if (open !== undefined) add(refuse(open.tag, unclosed(open.tag, inParagraph)), ...open.children);
  }
}

function refuse(node: TagNode, problem: Omit<Problem, 'position' | 'severity'>): RefusedNode {
  const { value, position } = node;
  const problems = position === undefined ? [] : [{ ...problem, severity: 'error' as const, position }];
  return { type: 'refused', value, position, data: { problems } };
}

function unclosed({ tag }: TagNode, inParagraph: boolean): Omit<Problem, 'position' | 'severity'> {
  return {
    rule: 'tag-unclosed',
    message: `<${tag.name}> is never closed${inParagraph ? ' in its paragraph' : ''}.`,
    hint: inParagraph
      ? `Put </${tag.name}> in the same paragraph; if <${tag.name}> is a block, put it on a line of its own with a blank line before and after.`
      : `Put </${tag.name}> on a line of its own, with a blank line before and after.`,
  };
}

function strayClosing(
  { tag, position }: TagNode,
  open: TagNode | undefined,
  inParagraph: boolean,
): Omit<Problem, 'position' | 'severity'> {
  const common = {
    rule: 'tag-unopened',
    message: `</${tag.name}> closes nothing: no <${tag.name}> is open here.`,
  };
  if (open?.position !== undefined && position !== undefined) {
    return {
      ...common,
      hint: `The tag that is open is <${open.tag.name}>; was </${open.tag.name}> meant?`,
      related: [{ message: `<${open.tag.name}> opens here`, position: open.position }],
    };
  }
  return {
    ...common,
    hint: inParagraph
      ? `If <${tag.name}> is a block, put </${tag.name}> on a line of its own with a blank line before and after.`
      : `Leave it out, or open <${tag.name}> before it.`,
  };
}
