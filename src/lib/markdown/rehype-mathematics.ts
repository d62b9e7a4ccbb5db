import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { formulaHtml, formulaTree } from './formula.ts';

/** How a formula stands in the tree: parsed, or as HTML that only rehype-stringify can write. */
export type MathematicsForm = 'tree' | 'html';

/**
 * Typesets mathematics with KaTeX.
 *
 * `<code class="language-math math-inline">x^2</code>` → `<span class="katex">…</span>`; the `<pre>` around display
 * mathematics goes.
 *
 * Why not rehype-katex: it brings a KaTeX of its own, whose HTML does not fit the style sheet of the one that papers
 * are typeset with, and it parses each formula's HTML anew, which takes three quarters of the time of a page. Papers,
 * written out as HTML at once, take the HTML as it is; chapters, which become modules, need a tree.
 *
 * Order: first of the rehype plugins. May run twice.
 */
const rehypeMathematics: Plugin<[MathematicsForm], Root> = (form) => (tree) => transform(tree, form);

export default rehypeMathematics;

export function transform(tree: Root, form: MathematicsForm): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined) return;
    const formula = formulaOf(node);
    if (formula === undefined) return;
    const { tex, display } = formula;
    const drawn: ElementContent[] =
      form === 'html' ? [{ type: 'raw', value: formulaHtml(tex, display) }] : formulaTree(tex, display);
    parent.children.splice(index, 1, ...drawn);
    return [SKIP, index + drawn.length];
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
