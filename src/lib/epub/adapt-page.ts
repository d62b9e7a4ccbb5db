import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { h } from './element.ts';

/**
 * Changes the tree of a page from what a site needs to what a book needs: no links of headings, captions and equations
 * to themselves, no data for scripts, no style attributes, footnotes that reading systems know.
 */
export function adaptPage(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (hasClass(node, 'heading-anchor') && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1);
      trimEnd(parent.children as ElementContent[]);
      return index;
    }
    // A long formula scrolls on a narrow page.
    if (hasClass(node, 'equation-body')) node.properties['tabIndex'] = 0;
    adaptFootnote(node);
    return undefined;
  });
  visitParents(tree, 'element', (node, ancestors) => {
    const { href } = node.properties;
    const isOwn = ancestors.some(
      (above) => above.type === 'element' && href === `#${String(above.properties['id'])}`,
    );
    if (node.tagName === 'a' && isOwn) {
      const { className } = node.properties;
      Object.assign(node, h('span', className == null ? {} : { className }, node.children));
    }
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'svg') return SKIP;
    moveAlignment(node);
    const kept = Object.entries(node.properties).filter(
      ([name]) => !name.startsWith('data') && name !== 'style',
    );
    node.properties = Object.fromEntries(kept);
    return undefined;
  });
}

/** `style="text-align:right"` → `class="align-right"` */
function moveAlignment({ properties }: Element): void {
  const side = /^text-align:(left|right|center)$/u.exec(String(properties['style'] ?? ''))?.[1];
  if (side !== undefined) properties['className'] = [`align-${side}`];
}

function adaptFootnote(node: Element): void {
  const { properties } = node;
  if (properties['dataFootnoteRef'] !== undefined) {
    Object.assign(properties, { 'epub:type': 'noteref', role: 'doc-noteref' });
  }
  if (properties['dataFootnoteBackref'] !== undefined) properties['role'] = 'doc-backlink';
  if (properties['dataFootnotes'] === undefined) return;
  properties['epub:type'] = 'footnotes';
  visit(node, 'element', (item) => {
    if (item.tagName !== 'li' || !String(item.properties['id']).startsWith('fn-')) return;
    const { id } = item.properties;
    item.properties = {};
    item.children = [h('div', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, item.children)];
  });
}

function trimEnd(children: ElementContent[]): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}
