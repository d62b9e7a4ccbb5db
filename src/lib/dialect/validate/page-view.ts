import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Position } from 'unist';
import type { Problem } from '../types.ts';

export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** One node with the way up to the root. */
export interface Visit<N extends Nodes = Nodes> {
  node: N;
  parent?: Visit;
  index: number;
}

/** A page as the rules see it. */
export interface PageView {
  /** Whether it is the page of a paper (`content/papers/`). */
  isPaper: boolean;
  /** The page, front matter blanked out; positions of nodes refer to it. */
  body: string;
  tree: Root;
  /** Offset of the first character of each line. */
  lineStarts: number[];
  /** Every node in document order. */
  visits: Visit[];
}

/** A check of the whole page. */
export type Rule = (page: PageView) => Problem[];

export function viewPage(file: string, body: string, tree: Root): PageView {
  const visits: Visit[] = [];
  const waiting: Visit[] = [{ node: tree, index: 0 }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    visits.push(visit);
    if (!('children' in visit.node)) continue;
    const parent = visit;
    waiting.push(...visit.node.children.map((node, index) => ({ node, parent, index })).toReversed());
  }
  const lineStarts = [
    0,
    ...[...body.matchAll(/\r\n|\n|\r/gu)].map(({ index, 0: ending }) => index + ending.length),
  ];
  return { isPaper: /(?:^|\/)papers\/[^/]*$/u.test(file), body, tree, lineStarts, visits };
}

/** The visits of nodes of one mdast type. */
export function visitsOf<T extends Nodes['type']>(
  page: PageView,
  type: T,
): Visit<Extract<Nodes, { type: T }>>[] {
  return page.visits.filter((visit): visit is Visit<Extract<Nodes, { type: T }>> => visit.node.type === type);
}

/** The visits of components and other tags. */
export function elementsOf(page: PageView): Visit<Element>[] {
  return page.visits.filter((visit): visit is Visit<Element> => isElement(visit.node));
}

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The nearest ancestor for which `test` holds. */
export function ancestor(visit: Visit, test: (node: Nodes) => boolean): Nodes | undefined {
  for (let up = visit.parent; up !== undefined; up = up.parent) if (test(up.node)) return up.node;
  return undefined;
}

/** What a node is called in messages: a tag, or the word for it. */
export function nameOf(node: Nodes): string {
  if (isElement(node)) return `<${node.name ?? ''}>`;
  return words[node.type] ?? node.type;
}

const words: Record<string, string> = {
  blockquote: 'a block quote',
  citation: 'a citation',
  code: 'a code block',
  crossReference: 'a cross-reference',
  definition: 'a link definition',
  footnoteDefinition: 'a footnote',
  heading: 'a heading',
  image: 'a picture',
  link: 'a link',
  linkReference: 'a link',
  list: 'a list',
  listItem: 'a list',
  math: 'a block of mathematics',
  paragraph: 'a paragraph',
  root: 'the page',
  table: 'a table',
  thematicBreak: 'a horizontal rule',
};

const top: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

/** Where a node stands. */
export function positionOf(node: Nodes): Position {
  return node.position ?? top;
}

/** Where the opening tag of an element stands. */
export function openTag(node: Element): Position {
  return node.data?.tag?.open ?? positionOf(node);
}

/** Where the name in the opening tag of an element stands. */
export function tagName(node: Element): Position {
  return node.data?.tag?.name ?? openTag(node);
}

/** The source of a node. */
export function sourceOf(page: PageView, node: Nodes): string {
  const { start, end } = positionOf(node);
  return page.body.slice(start.offset ?? 0, end.offset ?? 0);
}

/** A problem of the usual gravity. */
export function problem(rule: string, position: Position, message: string, hint: string): Problem {
  return { rule, severity: 'error', message, hint, position };
}

/** A problem that does not fail the build. */
export function warning(rule: string, position: Position, message: string, hint: string): Problem {
  return { rule, severity: 'warning', message, hint, position };
}

/** The place of a part of a node's source: `length` units from offset `from` in `sourceOf(page, node)`. */
export function partOf(page: PageView, node: Nodes, from: number, length: number): Position {
  const start = (positionOf(node).start.offset ?? 0) + from;
  return { start: pointAt(page, start), end: pointAt(page, start + length) };
}

function pointAt({ lineStarts }: PageView, offset: number): Position['start'] {
  const line = lineStarts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1, offset };
}
