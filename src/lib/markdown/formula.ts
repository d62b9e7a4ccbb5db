import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { katexOptions } from '../survey/katex-options.ts';
import { transform as breakLines } from './rehype-formula-breaks.ts';
import { mayNeedMending, mendMathml } from './rehype-mend-mathml.ts';

const known = new Map<string, string>();

/** KaTeX's own boxes beside MathML that only screen readers meet, or the MathML alone. */
export type FormulaForm = 'html' | 'mathml';

/**
 * HTML of a formula, which says where it may run on in the next line (see rehype-formula-breaks). Throws KaTeX's error
 * for one it cannot read; the check of the survey has reported that before.
 */
export function formulaHtml(tex: string, display: boolean, form: FormulaForm = 'html'): string {
  const name = nameOf(tex, display, form);
  const html = known.get(name) ?? typeset(tex, display, form);
  known.set(name, html);
  return html;
}

function typeset(tex: string, display: boolean, form: FormulaForm): string {
  const output = form === 'mathml' ? 'mathml' : katexOptions.output;
  const html = katex.renderToString(tex, { ...katexOptions, output, displayMode: display });
  const isRead = mayNeedMending(html) || (display && form === 'html');
  if (isRead) return rewritten(html);
  return form === 'mathml'
    ? html
    : html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
}

/** The plugins for trees, for the few formulas that need more than a break between boxes. */
function rewritten(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  mendMathml(tree);
  breakLines(tree);
  return serializer.stringify(tree);
}

const serializer = unified().use(rehypeStringify);

function nameOf(tex: string, display: boolean, form: FormulaForm): string {
  return `${form} ${display ? 'display' : 'inline'} ${tex}`;
}
