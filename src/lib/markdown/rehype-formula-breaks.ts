import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { displayLines } from './display-lines.ts';

/**
 * Says where a formula may run on in the next line. One in the line may do so between the boxes of KaTeX, also where
 * rehype-keep-together forbids a break at its ends. (Browsers part the last box from a full stop unless no break is
 * allowed around any box.) One that is displayed may do so where `displayLines` says.
 *
 * `<span class="katex-base">a =</span><span class="katex-base">b</span>` → the same with `<wbr>` between
 *
 * It does for trees what `formulaHtml` does for text. Order: after rehype-katex. May run twice.
 */
const rehypeFormulaBreaks: Plugin<[], Root> = () => transform;

export default rehypeFormulaBreaks;

export function transform(tree: Root): void {
  visitParents(tree, 'element', (node, ancestors) => {
    if (!hasClass(node, 'katex-html')) return;
    const isDisplay = ancestors.some((each) => each.type === 'element' && hasClass(each, 'katex-display'));
    node.children = isDisplay ? displayLines(node.children) : withBreaks(node.children);
    return SKIP;
  });
}

function withBreaks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index) =>
    isBase(child) && isBase(children[index - 1])
      ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, child]
      : [child],
  );
}

function isBase(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && hasClass(node, 'katex-base');
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}
