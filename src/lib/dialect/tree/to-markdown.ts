import type { Heading, Link, Nodes, Parents } from 'mdast';
import {
  defaultHandlers,
  type ConstructName,
  type Handle,
  type Info,
  type Options,
  type State,
} from 'mdast-util-to-markdown';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { CitationItem, CitationNode, CrossReferenceNode } from '../types.ts';

/** Writes the dialect's nodes and escapes whatever in plain text could be read as its syntax. */
export function dialectToMarkdown(): Options {
  return {
    handlers: {
      citation: Object.assign(citation, { peek: () => '[' }),
      heading,
      link: Object.assign(link, { peek: defaultHandlers.link.peek }),
      crossReference: Object.assign(crossReference, { peek: () => '[' }),
      mdxJsxFlowElement: flowElement,
      mdxJsxTextElement: textElement,
    } as Record<string, Handle>,
    unsafe: [
      { character: '{', ...inText },
      { atBreak: true, character: '{' },
      { character: '<', ...inText },
      { atBreak: true, character: '<' },
      { character: '@', after: '[A-Za-z0-9]', ...inText },
      // GFM takes these for addresses whatever their case.
      { character: ':', before: '[PSps]', after: '\\/', ...inText },
      { character: '.', before: '[Ww]', after: '[\\-.\\w]', ...inText },
      { atBreak: true, character: '\uFEFF' },
      { atBreak: true, character: '+', after: '\\+' },
      { atBreak: true, character: 'i', after: 'mport ' },
      { atBreak: true, character: 'e', after: 'xport ' },
      // `[@a]: x` at the start of a paragraph would define a link.
      { character: ':', beforeNode: keyed, ...inText },
      ...[...'.+-'].map((character) => ({ character, after: '[\\w:.+-]', beforeNode: keyed, ...inText })),
    ],
  };
}

/** In sentences, but not in the addresses and titles of links. */
const inText = {
  inConstruct: 'phrasing' as const,
  notInConstruct: [
    'destinationLiteral',
    'destinationRaw',
    'titleQuote',
    'titleApostrophe',
  ] as ConstructName[],
};

/** Nodes that end in a key, which would take in punctuation that another letter follows. */
const keyed: Nodes['type'][] = ['citation', 'crossReference'];

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

/** Words between quotation marks that do not stand in them (`normalTree` has seen to it that one pair is left). */
function quote(words: string, inTable: boolean): string {
  const escaped = inTable ? words.replaceAll('|', '\\|') : words;
  return escaped.includes('"') ? `“${escaped}”` : `"${escaped}"`;
}

/** `@eq-a`, or in brackets where several stand together or a word touches it. */
function crossReference(node: CrossReferenceNode, parent: Parents | undefined, _: State, info: Info): string {
  const labels = node.labels.map(({ label }) => `@${label}`).join('; ');
  const siblings: Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1];
  const wordAfter = next?.type === 'text' ? /^\w/u.test(next.value) : next !== undefined;
  const touches = /[\p{L}\p{N}/@]$/u.test(info.before) || wordAfter;
  return node.labels.length > 1 || touches ? `[${labels}]` : labels;
}

/** An address that GFM reads as a link when it stands alone. */
const bareAddress = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/[\w/.~%+=-]*[A-Za-z0-9/])?$/u;

/** A link; one that shows its own address is that address, where nothing touches it. */
function link(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  const [text, ...more] = node.children;
  const alone = text?.type === 'text' && more.length === 0 && text.value === node.url && node.title == null;
  const free = /^[\s(]?$/u.test(info.before) && isFreeBehind(node, parent);
  const inLine = !state.stack.includes('mdxJsxTextElement' as ConstructName);
  if (alone && free && inLine && bareAddress.test(node.url)) return node.url;
  return defaultHandlers.link(node, parent, state, info);
}

/** Whether nothing follows a node, or only `)`, `.` or `,` before white space. */
function isFreeBehind(node: Nodes, parent: Parents | undefined): boolean {
  const siblings: Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node as never);
  const next = siblings[index + 1];
  if (next?.type !== 'text') return next === undefined;
  return /^[).,]*\s/u.test(next.value) || (/^[).,]+$/u.test(next.value) && index + 2 === siblings.length);
}

/** A heading with its id, if it has one of its own. */
function heading(node: Heading, parent: Parents | undefined, state: State, info: Info): string {
  const id = node.data?.id;
  const title = defaultHandlers.heading(node, parent, state, info);
  return id === undefined ? title : `${title} {/* #${id} */}`;
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
  return value.replace(/&(?=[#A-Za-z])/gu, '&amp;').replaceAll('"', '&quot;');
}
