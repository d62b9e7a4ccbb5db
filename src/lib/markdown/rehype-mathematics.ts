import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { formulaHtml, type FormulaForm } from './formula.ts';

/**
 * Typesets mathematics with KaTeX.
 *
 * `<code class="language-math math-inline">x^2</code>` → `<span class="katex">…</span>`; the `<pre>` around display
 * mathematics goes.
 *
 * It does for papers, which are written out as HTML at once, what rehype-katex does for chapters, which become modules
 * and need a tree: KaTeX's HTML stays text that only rehype-stringify can write. Parsing it anew for each formula takes
 * three quarters of the time of a page.
 *
 * Order: after rehype-keep-together, before all other rehype plugins. May run twice.
 */
const rehypeMathematics: Plugin<[{ form?: FormulaForm }?], Root> =
  ({ form = 'html' } = {}) =>
  (tree) =>
    transform(tree, form);

export default rehypeMathematics;

export function transform(tree: Root, form: FormulaForm = 'html'): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return;
    const formula = formulaOf(node);
    if (formula === undefined) return;
    parent.children[index] = { type: 'raw', value: formulaHtml(formula.tex, formula.display, form) };
    return [SKIP, index + 1];
  });
}

/** The TeX of an element that remark-math made; nothing for any other element. */
export function formulaOf(node: Element): { tex: string; display: boolean } | undefined {
  if (hasClass(node, 'math-inline')) return { tex: toString(node), display: false };
  const [child] = node.children;
  const isDisplay = node.tagName === 'pre' && child?.type === 'element' && hasClass(child, 'math-display');
  return isDisplay ? { tex: toString(child), display: true } : undefined;
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
