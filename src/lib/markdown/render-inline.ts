import { splitMathematics } from '../survey/split-mathematics.ts';
import { escapeHtml } from './escape-html.ts';
import { formulaHtml } from './formula.ts';
import { smartPunctuation } from './smart-punctuation.ts';

/**
 * HTML of a short text with `$…$` in it: a title, a brief, a definition. Nothing else of Markdown is read, and all else
 * is escaped; punctuation becomes typographic as on pages. A formula that KaTeX cannot read stays as text.
 */
export function renderInline(text: string): string {
  const pieces = splitMathematics(text);
  return pieces
    .map(({ words, tex }, index) => {
      if (tex !== undefined) return formula(tex);
      const before = edge(pieces[index - 1]);
      const after = edge(pieces[index + 1]);
      return escapeHtml(smartPunctuation({ text: words, before, after }));
    })
    .join('');
}

/** What a formula is to the words beside it. */
function edge(piece: object | undefined): string {
  return piece === undefined ? '' : 'x';
}

function formula(tex: string): string {
  try {
    return formulaHtml(tex, false);
  } catch {
    return escapeHtml(`$${tex}$`);
  }
}
