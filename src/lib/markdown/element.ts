import type { ElementContent, Properties } from 'hast';
import type { Data, Node, Nodes } from 'mdast';

/**
 * Turns an mdast node into one that remark-rehype makes an element of.
 *
 * @param children given: the whole content of the element; else the node's own children are its content.
 */
export function becomeElement(
  node: Node & { data?: Data | undefined },
  name: string,
  properties: Properties,
  children?: ElementContent[],
): void {
  node.data = {
    hName: name,
    hProperties: properties,
    ...(children === undefined ? {} : { hChildren: children }),
  };
}

/** A new mdast node that remark-rehype makes an element of. */
export function elementNode<N extends Nodes>(
  name: string,
  properties: Properties,
  children: readonly N[],
): Nodes {
  // The type is unknown to mdast on purpose: remark-rehype gives such nodes the name in their data.
  return {
    type: 'surveyElement',
    children,
    data: { hName: name, hProperties: properties },
  } as unknown as Nodes;
}

/** A new mdast node with finished HTML content. */
export function finishedNode(name: string, properties: Properties, children: ElementContent[]): Nodes {
  return {
    type: 'surveyElement',
    children: [],
    data: { hName: name, hProperties: properties, hChildren: children },
  } as unknown as Nodes;
}
