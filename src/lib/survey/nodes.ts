import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Position } from 'unist';

export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component of the dialect (`<Equation …>`), by name where one is given. */
export function isComponent(node: { type: string }, name?: string): node is Component {
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx && (name === undefined || (node as Component).name === name);
}

/** Value of an attribute of a component; nothing where it is missing or has no text. */
export function attributeOf(node: Component, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name) {
      return typeof attribute.value === 'string' ? attribute.value : undefined;
    }
  }
  return undefined;
}

/** Place of a node; the top of the file for one without a position. */
export function placeOf(file: string, position: Position | undefined): Place {
  if (position === undefined) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** The `<Abstract>` of a paper page. */
export function abstractOf(tree: Root): Component | undefined {
  return tree.children.find((node): node is MdxJsxFlowElement => isComponent(node, 'Abstract'));
}

/** Children of any node; none for a leaf. */
export function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? (node.children as Nodes[]) : [];
}
