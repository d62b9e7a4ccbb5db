import type { Element, Root } from 'hast';
import katex from 'katex';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { toString } from 'hast-util-to-string';
import { katexOptions } from '../survey/katex-options.ts';

const known = new Map<string, string>();

/**
 * Renders mathematics to KaTeX's HTML as it is, without parsing it into a tree, which would take three quarters of the
 * time of a page. For papers, whose tree is written out as HTML; chapters, which become modules, use rehype-katex.
 *
 * `<code class="language-math math-inline">x^2</code>` → `<span class="katex">…</span>`
 *
 * Order: at the place of rehype-katex. May run twice.
 */
const rehypeRawMathematics: Plugin<[], Root> = () => transform;

export default rehypeRawMathematics;

export function transform(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return;
    const display = isDisplay(node);
    if (!display && !hasClass(node, 'math-inline')) return;
    parent.children.splice(index, 1, { type: 'raw', value: renderFormula(toString(node), display) });
    return [SKIP, index + 1];
  });
}

/** HTML of a formula. Throws KaTeX's error for one it cannot read; the check of the survey has reported that before. */
export function renderFormula(tex: string, display: boolean): string {
  const name = `${display ? 'display' : 'inline'} ${tex}`;
  const html =
    known.get(name) ??
    katex.renderToString(tex, { ...katexOptions, displayMode: display, throwOnError: true });
  known.set(name, html);
  return html;
}

function isDisplay(node: Element): boolean {
  const [child] = node.children;
  return node.tagName === 'pre' && child?.type === 'element' && hasClass(child, 'math-display');
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
