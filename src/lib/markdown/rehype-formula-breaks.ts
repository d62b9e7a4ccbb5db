import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Says where a formula in the line may run on in the next one: between the boxes of KaTeX, also where rehype-keep-together
 * forbids a break at its ends. (Browsers part the last box from a full stop unless no break is allowed around any box.)
 *
 * `<span class="katex-base">a =</span><span class="katex-base">b</span>` → the same with `<wbr>` between
 *
 * It does for trees what `formulaHtml` does for text. Order: after rehype-katex. May run twice.
 */
const rehypeFormulaBreaks: Plugin<[], Root> = () => transform;

export default rehypeFormulaBreaks;

export function transform(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (hasClass(node, 'katex-display')) return SKIP;
    if (!hasClass(node, 'katex-html')) return;
    node.children = node.children.flatMap((child, index) => {
      const isNext =
        child.type === 'element' && hasClass(child, 'katex-base') && isBase(node.children[index - 1]);
      return isNext ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, child] : [child];
    });
    return SKIP;
  });
}

function isBase(node: Root['children'][number] | undefined): boolean {
  return node?.type === 'element' && hasClass(node, 'katex-base');
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
