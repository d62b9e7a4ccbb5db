import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Problem } from '../types.ts';
import { positionOf } from './locate.ts';
import type { TagNode } from './nodes.ts';

/**
 * The element of an opening tag, still without children. Attributes in braces keep their source as a plain string and
 * leave a problem: no node of the tree holds code.
 */
export function elementOf({ tag, located, flow, position }: TagNode): MdxJsxFlowElement | MdxJsxTextElement {
  const problems: Problem[] = [];
  const attributes: MdxJsxAttribute[] = [];
  for (const attribute of tag.attributes) {
    const place = positionOf(located, attribute);
    if (attribute.expression) problems.push(expressionProblem(attribute.name, tag.name, place));
    if (attribute.name === '') continue;
    const value = attribute.value === null ? null : decode(attribute.value);
    attributes.push({ type: 'mdxJsxAttribute', name: attribute.name, value, position: place });
  }
  const open = position ?? positionOf(located, tag);
  return {
    type: flow ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: tag.name === '' ? null : tag.name,
    attributes,
    children: [],
    position: { start: open.start, end: open.end },
    data: {
      tag: { open, name: positionOf(located, tag.nameSpan) },
      ...(problems.length > 0 && { problems }),
    },
  };
}

function expressionProblem(name: string, tag: string, position: Problem['position']): Problem {
  return name === ''
    ? {
        rule: 'attribute-expression',
        severity: 'error',
        message: `<${tag}> has an attribute in braces, which is code in MDX.`,
        hint: 'Write each attribute out as `name="value"`.',
        position,
      }
    : {
        rule: 'attribute-expression',
        severity: 'error',
        message: `The value of “${name}” stands in braces, which is code in MDX.`,
        hint: `Put it between quotation marks: \`${name}="…"\`.`,
        position,
      };
}

/** Character references of an attribute value, decoded. */
function decode(value: string): string {
  return value.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]*));/giu,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
        ? '�'
        : String.fromCodePoint(code);
    },
  );
}
