import type { Nodes, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { attributeOf, isComponent, type Component } from '../survey/nodes.ts';
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
    caption(name, node.children as Nodes[]),
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
      children.filter(({ type }) => type !== 'table'),
    ),
    ...tables,
  ]);
}

function caption(name: string, children: readonly Nodes[]): Nodes {
  const label = finishedNode('span', { className: ['caption-label'] }, [{ type: 'text', value: name }]);
  const [first, ...others] = children;
  const isOnly = first?.type === 'paragraph' && others.length === 0;
  const words = isOnly ? first.children : children;
  return elementNode('figcaption', {}, [label, { type: 'text', value: ' ' }, ...words] as Nodes[]);
}

function drawDefinition(node: Component, name: string): Nodes {
  const term = attributeOf(node, 'term');
  const label = term === undefined ? name : `${name} (${term})`;
  return elementNode('div', { className: ['definition'], id: attributeOf(node, 'id'), role: 'note' }, [
    finishedNode('p', { className: ['definition-label'] }, [{ type: 'text', value: label }]),
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
  return elementNode('aside', { className: ['aside', `aside-${kind}`], ariaLabel: title }, [
    finishedNode('p', { className: ['aside-title'] }, [{ type: 'text', value: title }]),
    ...(node.children as Nodes[]),
  ]);
}
