import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { readFigure } from '../survey/figure.ts';
import { stepLine } from './line-steps.ts';
import { contextOf } from './page-context.ts';

/**
 * Puts the drawings of `content/figures` into the page, so that they take the colours of its theme.
 *
 * `<div class="figure-body" data-figure="scan.svg">` → the same with `<svg aria-hidden="true">…</svg>` inside; the
 * alternative text stands on the `div`. Ids inside the drawing get the id of the figure in front, and curves are
 * written shortly (`line-steps.ts`). The `div` is as wide as the type in the drawing allows.
 *
 * Order: among the rehype plugins anywhere before the last. Must not run twice.
 */
const rehypeFigures: Plugin<[], Root> = () => (tree, file) => transform(tree, contextOf(file).survey.figures);

export default rehypeFigures;

export function transform(tree: Root, figures: ReadonlyMap<string, string>): void {
  visit(tree, 'element', (node, _index, parent) => {
    const name = node.properties['dataFigure'];
    if (typeof name !== 'string') return;
    delete node.properties['dataFigure'];
    const source = figures.get(name);
    const figure = parent?.type === 'element' ? String(parent.properties['id'] ?? name) : name;
    const svg = source === undefined ? undefined : readFigure(`content/figures/${name}`, source).svg;
    node.children = svg === undefined ? [] : [prepare(svg, figure)];
    const width = svg === undefined ? undefined : widthOf(svg);
    if (width !== undefined) node.properties['style'] = `max-width:${width}rem`;
  });
}

/** Size of the largest type of a drawing, in rem: a little under that of the running text. */
const largestType = 1.1;

/** How wide a drawing may be, in rem, so that its type is not larger than the text; nothing where it has no type. */
function widthOf(svg: Element): number | undefined {
  const [, , width = NaN] = String(svg.properties['viewBox'] ?? '')
    .split(/[\s,]+/u)
    .map(Number);
  const sizes: number[] = [];
  visit(
    svg,
    'element',
    ({ properties }) => void sizes.push(Number.parseFloat(String(properties['fontSize']))),
  );
  const largest = Math.max(0, ...sizes.filter((size) => size > 0));
  return largest > 0 && width > 0 ? Math.round((10 * largestType * width) / largest) / 10 : undefined;
}

/** The drawing as it stands in a page: hidden from assistive technology, which has the text of its wrapper. */
function prepare(source: Element, figure: string): Element {
  const svg = structuredClone(source);
  delete svg.properties['role'];
  svg.properties['ariaHidden'] = 'true';
  svg.children = svg.children.filter(
    (child) => child.type !== 'element' || !/^(?:title|desc)$/u.test(child.tagName),
  );
  visit(svg, 'element', (node) => {
    stepLine(node);
    const { properties } = node;
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue;
      if (name === 'id') properties[name] = `${figure}--${value}`;
      else if (name === 'href') properties[name] = value.replace(/^#/u, `#${figure}--`);
      else properties[name] = value.replace(/url\(\s*['"]?#([^)'"]+)['"]?\s*\)/gu, `url(#${figure}--$1)`);
    }
  });
  return svg;
}
