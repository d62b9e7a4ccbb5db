import { splitMathematics } from '../survey/split-mathematics.ts';
import { attachedAfter, attachedBefore } from './attached.ts';
import { escapeHtml } from './escape-html.ts';
import { formulaHtml, type FormulaForm } from './formula.ts';
import { smartPunctuation } from './smart-punctuation.ts';

/**
 * HTML of a short text with `$…$` in it: a title, a brief, a definition. Nothing else of Markdown is read, and all else
 * is escaped; punctuation becomes typographic as on pages. A formula that KaTeX cannot read stays as text.
 */
export function renderInline(text: string, form: FormulaForm = 'html'): string {
  const pieces = splitMathematics(text);
  const texts = pieces.map(({ words, tex }, index) => {
    if (tex !== undefined) return '';
    return smartPunctuation({ text: words, before: edge(pieces[index - 1]), after: edge(pieces[index + 1]) });
  });
  // The punctuation that touches a formula stays with it, as rehype-keep-together does it on pages.
  const formulas = pieces.map(({ tex }, index) => {
    if (tex === undefined) return '';
    const start = attachedBefore(texts[index - 1] ?? '');
    const end = attachedAfter(texts[index + 1] ?? '');
    if (start.attached + end.attached === '') return formula(tex, form);
    if (index > 0) texts[index - 1] = start.rest;
    if (index + 1 < texts.length) texts[index + 1] = end.rest;
    return `<span class="nowrap">${escapeHtml(start.attached)}${formula(tex, form)}${escapeHtml(end.attached)}</span>`;
  });
  return pieces.map((_piece, index) => (formulas[index] ?? '') + escapeHtml(texts[index] ?? '')).join('');
}

/**
 * HTML of words that were copied from a digest: as `renderInline`, with `\(…\)` as mathematics too and without the
 * backslash that TeX wants before `%`.
 */
export function renderQuotation(quote: string, form: FormulaForm = 'html'): string {
  const dollars = quote.replace(/\\\((.+?)\\\)/gu, (_, tex: string) => `$${tex.trim()}$`);
  return renderInline(dollars.replace(/\\([%&#_])/gu, '$1'), form);
}

/** What a formula is to the words beside it. */
function edge(piece: object | undefined): string {
  return piece === undefined ? '' : 'x';
}

function formula(tex: string, form: FormulaForm): string {
  try {
    return formulaHtml(tex, false, form);
  } catch {
    return escapeHtml(`$${tex}$`);
  }
}
