import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts tables into wrappers that scroll and that the keyboard reaches, says of header cells that they head a column,
 * and turns the obsolete attribute `align` into a style.
 *
 * `<table>` → `<div class="table-scroll" tabindex="0" role="region" aria-label="Table 8.1"><table>…</table></div>`
 *
 * Order: anywhere among the rehype plugins. Must not run twice.
 */
const rehypeTables: Plugin<[], Root> = () => transform;

export default rehypeTables;

export function transform(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'th' || node.tagName === 'td') prepareCell(node);
    if (node.tagName !== 'table' || index === undefined || parent === undefined) return;
    const { ariaLabel, ...properties } = node.properties;
    node.properties = properties;
    visit(node, 'element', (cell) => {
      if (cell.tagName === 'th' || cell.tagName === 'td') prepareCell(cell);
    });
    parent.children.splice(index, 1, {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        tabIndex: 0,
        role: 'region',
        ariaLabel: ariaLabel ?? 'Table',
      },
      children: [node],
    });
    return [SKIP, index + 1];
  });
}

function prepareCell(cell: Element): void {
  if (cell.tagName === 'th') cell.properties['scope'] = 'col';
  const { align } = cell.properties;
  delete cell.properties['align'];
  if (typeof align === 'string') cell.properties['style'] = `text-align:${align}`;
}
