import { toXml } from 'xast-util-to-xml';
import { visit } from 'unist-util-visit';
import type { Element, ElementContent, Root } from 'xast';

type XmlContent = ElementContent | string | undefined | readonly XmlContent[];

/** A new XML element: `x('dc:title', {}, 'Ropes')`. Attributes without a value are left out. */
export function x(
  name: string,
  attributes: Record<string, string | undefined>,
  ...children: XmlContent[]
): Element {
  return { type: 'element', name, attributes, children: children.flatMap(nodesOf) };
}

function nodesOf(content: XmlContent): ElementContent[] {
  if (content === undefined) return [];
  if (typeof content === 'string') return [{ type: 'text', value: content }];
  return 'type' in content ? [content] : content.flatMap(nodesOf);
}

/** An XML document, with its declaration. */
export function xmlDocument(...children: Root['children']): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      { type: 'text', value: '\n' },
      ...children,
      { type: 'text', value: '\n' },
    ],
  };
  keepToXml(root);
  return toXml(root);
}

/** What XML 1.0 cannot hold at all, not even escaped (section 2.2). */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The serializer escapes; these two things it cannot: characters that XML lacks, and `]]>` in text (section 2.4). */
function keepToXml(root: Root): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'element') {
      for (const [name, value] of Object.entries(node.attributes)) {
        if (typeof value === 'string') node.attributes[name] = value.replace(forbidden, '\u{FFFD}');
      }
    }
    if (node.type !== 'text') return;
    node.value = node.value.replace(forbidden, '\u{FFFD}');
    if (!node.value.includes(']]>') || parent === undefined || index === undefined) return;
    const pieces = node.value.split(/(?<=\]\])(?=>)/u);
    const parted = pieces.flatMap((piece, at): ElementContent[] => {
      if (at === 0) return [{ type: 'text', value: piece }];
      return [
        { type: 'cdata', value: '>' },
        { type: 'text', value: piece.slice(1) },
      ];
    });
    parent.children.splice(index, 1, ...parted);
    return index + parted.length;
  });
}
