import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Problem, RefusedNode } from '../types.ts';
import { elementOf } from './element.ts';
import type { TagNode } from './nodes.ts';
import { misplacedClosing, unclosedTag, unopenedTag } from './tag-problems.ts';
import { parentsOf } from './walk.ts';

type Content = Exclude<Nodes, Root>;

/** An element whose closing tag has not been met yet. */
interface Open {
  tag: TagNode;
  element: MdxJsxFlowElement | MdxJsxTextElement;
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
    parent.children = new Pairing(parent.type === 'paragraph').pair(children) as never;
  }
}

class Pairing {
  private readonly result: Content[] = [];
  private readonly stack: Open[] = [];
  private readonly inParagraph: boolean;

  constructor(inParagraph: boolean) {
    this.inParagraph = inParagraph;
  }

  pair(siblings: readonly Content[]): Content[] {
    for (const node of siblings) {
      if (node.type !== 'dialectTag') this.addContent(node);
      else if (node.tag.close) this.close(node);
      else this.open(node);
    }
    while (this.stack.length > 0) this.abandon();
    return this.result;
  }

  private add(...nodes: Content[]): void {
    (this.stack.at(-1)?.children ?? this.result).push(...nodes);
  }

  private open(tag: TagNode): void {
    const element = elementOf(tag);
    if (tag.tag.selfClosing) this.add(element);
    else this.stack.push({ tag, element, children: [] });
  }

  private close(node: TagNode): void {
    const index = this.stack.findLastIndex((open) => open.tag.tag.name === node.tag.name);
    if (index === -1) {
      this.add(refuse(node, unopenedTag(node, this.stack.at(-1)?.tag, this.inParagraph)));
      return;
    }
    while (this.stack.length > index + 1) this.abandon();
    this.finish(node);
  }

  /** Adds a node that is no tag; a paragraph that ends with the closing tag of the open block closes it. */
  private addContent(node: Content): void {
    const open = this.stack.at(-1);
    const last = node.type === 'paragraph' ? node.children.at(-1) : undefined;
    this.add(node);
    if (open === undefined || node.type !== 'paragraph' || last?.type !== 'dialectTag') return;
    if (!last.tag.close || last.tag.name !== open.tag.tag.name || opens(node.children, last.tag.name)) return;
    node.children[node.children.length - 1] = refuse(last, misplacedClosing(last, open.tag));
    this.finish(last);
  }

  /** Gives the innermost open element its children. */
  private finish({ position }: TagNode): void {
    const open = this.stack.pop();
    if (open === undefined) return;
    const { element, children } = open;
    element.children = children as never;
    if (element.position !== undefined && position !== undefined) element.position.end = position.end;
    if (element.data?.tag !== undefined) element.data.tag.close = position;
    this.add(element);
  }

  /** Gives up on the innermost open tag; its content stays. */
  private abandon(): void {
    const open = this.stack.pop();
    if (open !== undefined)
      this.add(refuse(open.tag, unclosedTag(open.tag, this.inParagraph)), ...open.children);
  }
}

function opens(nodes: readonly Content[], name: string): boolean {
  return nodes.some((node) => node.type === 'dialectTag' && !node.tag.close && node.tag.name === name);
}

function refuse({ value, position }: TagNode, problem: Problem): RefusedNode {
  return { type: 'refused', value, position, data: { problems: [problem] } };
}
