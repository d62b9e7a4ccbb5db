import katex from 'katex';
import { katexOptions } from '../survey/katex-options.ts';

const known = new Map<string, string>();

/** HTML of a formula. Throws KaTeX's error for one it cannot read; the check of the survey has reported that before. */
export function formulaHtml(tex: string, display: boolean): string {
  const name = nameOf(tex, display);
  const html = known.get(name) ?? katex.renderToString(tex, { ...katexOptions, displayMode: display });
  known.set(name, html);
  return html;
}

function nameOf(tex: string, display: boolean): string {
  return `${display ? 'display' : 'inline'} ${tex}`;
}
