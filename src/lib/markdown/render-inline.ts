import { splitMathematics } from '../survey/split-mathematics.ts';
import { escapeHtml } from './escape-html.ts';
import { formulaHtml } from './formula.ts';

/**
 * HTML of a short text with `$…$` in it: a title, a brief, a definition. Nothing else of Markdown is read, and all else
 * is escaped. A formula that KaTeX cannot read stays as text.
 */
export function renderInline(text: string): string {
  return splitMathematics(text)
    .map(({ words, tex }) => (tex === undefined ? escapeHtml(words) : formula(tex)))
    .join('');
}

function formula(tex: string): string {
  try {
    return formulaHtml(tex, false);
  } catch {
    return escapeHtml(`$${tex}$`);
  }
}
