import type { Nodes, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { attributeOf, isComponent, type Component } from '../survey/nodes.ts';
import { splitMathematics } from '../survey/split-mathematics.ts';
import type { Survey } from '../survey/types.ts';
import { elementNode, finishedNode } from './element.ts';
import { contextOf } from './page-context.ts';

/**
 * Makes plain HTML of the block components; `blocks` below has one function for each.
 *
 * `<Equation id="eq-ssm"> $$…$$ </Equation>` → `<div class="equation" id="eq-ssm"><div class="equation-body">…</div><a
 * class="equation-number" href="#eq-ssm" aria-label="Equation 8.1">(8.1)</a></div>`
 *
 * Order: last of the remark plugins, so that captions have their citations. Must not run twice.
 */
const remarkBlocks: Plugin<[], Root> = () => (tree, file) => transform(tree, contextOf(file));

export default remarkBlocks;

export function transform(tree: Root, { survey }: { survey: Pick<Survey, 'targets'> }): void {
  visit(tree, (node, index, parent) => {
    if (!isComponent(node) || parent === undefined || index === undefined) return;
    const draw = blocks[node.name ?? ''];
    if (draw === undefined) return;
    const name = survey.targets.get(attributeOf(node, 'id') ?? '')?.name ?? '';
    const drawn = draw(node, name);
    parent.children.splice(index, 1, drawn as RootContent);
    return index;
  });
}

type Draw = (node: Component, name: string) => Nodes;

const blocks: Record<string, Draw> = {
  Equation: drawEquation,
  Figure: drawFigure,
  Table: drawTable,
  Definition: drawDefinition,
  Aside: drawAside,
  Abstract: (node) => elementNode('div', { className: ['abstract'] }, node.children as Nodes[]),
};

function drawEquation(node: Component, name: string): Nodes {
  const id = attributeOf(node, 'id') ?? '';
  const number = { className: ['equation-number'], href: `#${id}`, ariaLabel: name };
  return elementNode('div', { className: ['equation'], id }, [
    elementNode('div', { className: ['equation-body'] }, node.children as Nodes[]),
    finishedNode('a', number, [{ type: 'text', value: `(${name.replace(/^\D+/u, '')})` }]),
  ]);
}

/** The picture itself is put in by rehype-figures. */
function drawFigure(node: Component, name: string): Nodes {
  const body = {
    className: ['figure-body'],
    role: 'img',
    ariaLabel: attributeOf(node, 'alt') ?? '',
    dataFigure: attributeOf(node, 'src') ?? '',
  };
  return elementNode('figure', { className: ['figure'], id: attributeOf(node, 'id') }, [
    finishedNode('div', body, []),
    caption(name, attributeOf(node, 'id'), node.children as Nodes[]),
  ]);
}

/** The wrapper that scrolls is put around the table by rehype-tables. */
function drawTable(node: Component, name: string): Nodes {
  const children = node.children as Nodes[];
  const tables = children.filter(({ type }) => type === 'table');
  for (const table of tables) table.data = { ...table.data, hProperties: { ariaLabel: name } };
  return elementNode('figure', { className: ['table'], id: attributeOf(node, 'id') }, [
    caption(
      name,
      attributeOf(node, 'id'),
      children.filter(({ type }) => type !== 'table'),
    ),
    ...tables,
  ]);
}

/** The label stands in the first paragraph; a caption of one paragraph needs no `<p>`. */
function caption(name: string, id: string | undefined, children: readonly Nodes[]): Nodes {
  const label = address(name, id, 'caption-label');
  const [first, ...others] = children;
  const words = first?.type === 'paragraph' ? first.children : [];
  const opening = [label, { type: 'text', value: ' ' }, ...words] as Nodes[];
  if (first?.type !== 'paragraph') return elementNode('figcaption', {}, [...opening, ...children]);
  return elementNode(
    'figcaption',
    {},
    others.length === 0 ? opening : [elementNode('p', {}, opening), ...others],
  );
}

function drawDefinition(node: Component, name: string): Nodes {
  const term = attributeOf(node, 'term');
  const id = attributeOf(node, 'id');
  return elementNode('div', { className: ['definition'], id, role: 'note' }, [
    elementNode('p', { className: ['definition-label'] }, [
      address(name, id, 'caption-label'),
      ...(term === undefined ? [] : wordsAndFormulas(` (${term})`)),
    ]),
    ...(node.children as Nodes[]),
  ]);
}

const asideTitles: Record<string, string> = {
  note: 'Note',
  disagreement: 'Where papers disagree',
  open: 'Open question',
};

function drawAside(node: Component): Nodes {
  const kind = attributeOf(node, 'kind') ?? 'note';
  const title = attributeOf(node, 'title') ?? asideTitles[kind] ?? 'Note';
  const plain = splitMathematics(title).map(({ words }) => words);
  return elementNode('aside', { className: ['aside', `aside-${kind}`], ariaLabel: plain.join('') }, [
    elementNode('p', { className: ['aside-title'] }, wordsAndFormulas(title)),
    ...(node.children as Nodes[]),
  ]);
}

/** A name with a number is the link to what it names, whose address a reader may want to copy. */
function address(name: string, id: string | undefined, className: string): Nodes {
  const text = { type: 'text' as const, value: name };
  if (id === undefined) return finishedNode('span', { className: [className] }, [text]);
  return finishedNode('a', { className: [className], href: `#${id}` }, [text]);
}

/** Attributes are plain texts, in which `$…$` is mathematics as everywhere. */
function wordsAndFormulas(text: string): Nodes[] {
  return splitMathematics(text).map(({ words, tex }): Nodes => {
    if (tex === undefined) return { type: 'text', value: words };
    return finishedNode('code', { className: ['language-math', 'math-inline'] }, [
      { type: 'text', value: tex },
    ]);
  });
}
