import type { Parents } from 'mdast';
import type { Handle, Info, Options, State } from 'mdast-util-to-markdown';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { CitationItem, CitationNode, CrossReferenceNode } from '../types.ts';

/** Writes the dialect's nodes and escapes whatever in plain text could be read as its syntax. */
export function dialectToMarkdown(): Options {
  return {
    handlers: {
      citation,
      crossReference,
      mdxJsxFlowElement: flowElement,
      mdxJsxTextElement: textElement,
    } as Record<string, Handle>,
    unsafe: [
      { character: '{', inConstruct: 'phrasing' },
      { atBreak: true, character: '{' },
      { character: '<', inConstruct: 'phrasing' },
      { atBreak: true, character: '<' },
      { character: '@', after: '[A-Za-z0-9]', inConstruct: 'phrasing' },
      { atBreak: true, character: 'i', after: 'mport ' },
      { atBreak: true, character: 'e', after: 'xport ' },
    ],
  };
}

function citation(node: CitationNode, _: Parents | undefined, state: State): string {
  const [first] = node.items;
  if (node.textual && first !== undefined) return `@${first.key}`;
  const inTable = state.stack.includes('tableCell' as never);
  return `[${node.items.map((item) => citationItem(item, inTable)).join('; ')}]`;
}

function citationItem({ key, suppressAuthor, evidence }: CitationItem, inTable: boolean): string {
  const cite = `${suppressAuthor ? '-' : ''}@${key}`;
  return evidence === undefined ? cite : `${cite}, ${quote(evidence, inTable)}`;
}

/** Words between quotation marks, on one line. Marks that would end the quotation become apostrophes. */
function quote(evidence: string, inTable: boolean): string {
  const words = evidence
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\[(\s*-?@)/gu, '[ $1');
  const escaped = inTable ? words.replaceAll('|', '\\|') : words;
  if (!escaped.includes('"')) return `"${escaped}"`;
  return escaped.includes('”') ? `"${escaped.replaceAll('"', "'")}"` : `“${escaped}”`;
}

function crossReference(node: CrossReferenceNode): string {
  const keys = node.labels.map(({ label }) => `@${label}`);
  return keys.length === 1 ? keys.join('') : `[${keys.join('; ')}]`;
}

/** A block component: its tags on lines of their own, parted from the content by blank lines. */
function flowElement(node: MdxJsxFlowElement, _: Parents | undefined, state: State, info: Info): string {
  const tag = openingTag(node);
  if (node.children.length === 0) return `${tag} />`;
  return `${tag}>\n\n${state.containerFlow(node, info)}\n\n</${node.name ?? ''}>`;
}

function textElement(node: MdxJsxTextElement, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('mdxJsxTextElement' as never);
  const inside = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  exit();
  return `${openingTag(node)}>${inside}</${node.name ?? ''}>`;
}

function openingTag(node: MdxJsxFlowElement | MdxJsxTextElement): string {
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      if (attribute.type === 'mdxJsxAttribute' && attribute.value === null) return ` ${attribute.name}`;
      throw new TypeError(`<${node.name ?? ''}> has an attribute that is no plain string`);
    }
    return ` ${attribute.name}="${attributeValue(attribute.value ?? '')}"`;
  });
  return `<${node.name ?? ''}${attributes.join('')}`;
}

function attributeValue(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replace(/&(?=[#A-Za-z])/gu, '&amp;')
    .replaceAll('"', '&quot;');
}
