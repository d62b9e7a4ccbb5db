import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Mends two faults of KaTeX's MathML, which screen readers and books go by: an invisible operator as one child too many
 * of a script (`\lambda_{\max}`), and elements in a token (`\bmod`).
 *
 * `<msub><mi>λ</mi><mi>max</mi><mo>&ApplyFunction;</mo></msub>` → `<msub><mi>λ</mi><mi>max</mi></msub>`
 *
 * It does for trees what `formulaHtml` does for text. Order: after rehype-katex. May run twice.
 */
const rehypeMendMathml: Plugin<[], Root> = () => mendMathml;

export default rehypeMendMathml;

export function mendMathml(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'math') return undefined;
    visit(node, 'element', mendChildren);
    return SKIP;
  });
}

/** Whether the HTML of a formula may have such a fault: whether it is worth reading. */
export const mayNeedMending = (html: string): boolean =>
  html.includes(functionApplication) || /<mo[^>]*><mrow>/u.test(html);

const functionApplication = '\u{2061}';
const tokens = /^m(?:i|n|o|text)$/u;
const fixedNumberOfChildren = /^m(?:sub|sup|subsup|under|over|underover|frac|root)$/u;

function mendChildren(node: Element): void {
  if (tokens.test(node.tagName) && node.children.some(({ type }) => type === 'element')) {
    node.children = [{ type: 'text', value: toString(node) }];
  }
  if (fixedNumberOfChildren.test(node.tagName)) {
    node.children = node.children.filter((child) => toString(child) !== functionApplication);
  }
}
