import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { katexOptions } from '../survey/katex-options.ts';

const known = new Map<string, string>();
const knownTrees = new Map<string, ElementContent[]>();

/** HTML of a formula. Throws KaTeX's error for one it cannot read; the check of the survey has reported that before. */
export function formulaHtml(tex: string, display: boolean): string {
  const name = nameOf(tex, display);
  const html = known.get(name) ?? katex.renderToString(tex, { ...katexOptions, displayMode: display });
  known.set(name, html);
  return html;
}

/** The same as a tree. Parsing KaTeX's HTML takes three times as long as making it. */
export function formulaTree(tex: string, display: boolean): ElementContent[] {
  const name = nameOf(tex, display);
  const tree = knownTrees.get(name) ?? parse(formulaHtml(tex, display));
  knownTrees.set(name, tree);
  return structuredClone(tree);
}

function nameOf(tex: string, display: boolean): string {
  return `${display ? 'display' : 'inline'} ${tex}`;
}

function parse(html: string): ElementContent[] {
  const { children } = fromHtml(html, { fragment: true });
  return children as ElementContent[];
}
