import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { transform as tidyMathml } from '../markdown/rehype-mathml.ts';
import { renderInline, renderQuotation } from '../markdown/render-inline.ts';

/** A title, a brief or a definition, with its formulas as MathML. */
export function inline(text: string): ElementContent[] {
  return treeOf(renderInline(text, 'mathml'));
}

/** Words that were copied from a digest. */
export function quotation(quote: string): ElementContent[] {
  return treeOf(renderQuotation(quote, 'mathml'));
}

/** The nodes of a piece of HTML that another stage has written. */
export function treeOf(html: string): ElementContent[] {
  const tree = fromHtml(html, { fragment: true });
  tidyMathml(tree);
  return tree.children.filter((node): node is ElementContent => node.type !== 'doctype');
}
