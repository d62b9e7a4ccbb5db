import katex from 'katex';
import { katexOptions } from '../survey/katex-options.ts';

const known = new Map<string, string>();

/**
 * HTML of a formula; one in the line says where it may run on in the next line (see rehype-formula-breaks). Throws KaTeX's error
 * for one it cannot read; the check of the survey has reported that before.
 */
export function formulaHtml(tex: string, display: boolean): string {
  const name = nameOf(tex, display);
  const html = known.get(name) ?? typeset(tex, display);
  known.set(name, html);
  return html;
}

function typeset(tex: string, display: boolean): string {
  const html = katex.renderToString(tex, { ...katexOptions, displayMode: display });
  return display
    ? html
    : html.replaceAll('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
}

function nameOf(tex: string, display: boolean): string {
  return `${display ? 'display' : 'inline'} ${tex}`;
}
