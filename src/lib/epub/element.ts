import type { Element, ElementContent, Properties } from 'hast';

/** What stands inside an element that {@link h} makes; nothing is left out, text becomes a text node. */
export type Content = ElementContent | string | number | undefined | false | readonly Content[];

/** A new element: `h('p', { className: ['note'] }, 'See ', link)`. */
export function h(tagName: string, properties: Properties, ...children: Content[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(nodesOf) };
}

/** The links with the words between them, `, ` unless told otherwise. */
export function joined(items: readonly Content[], between = ', '): Content[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [between, item]));
}

function nodesOf(content: Content): ElementContent[] {
  if (content === undefined || content === false || content === '') return [];
  if (typeof content === 'object') return 'type' in content ? [content] : content.flatMap(nodesOf);
  return [{ type: 'text', value: String(content) }];
}
