import { escapeHtml } from '../markdown/escape-html.ts';
import type { SearchRecord } from './records.ts';

/** Marks where the text of a page begins, after its title and names. No element of the page has this id. */
export const briefId = 'brief';

/**
 * A record as the page that Pagefind reads: its blocks as paragraphs with their weights, and an element with an id where
 * a result can land. Nothing of it is ever shown.
 */
export function recordHtml({ blocks }: SearchRecord): string {
  const body = blocks.map(({ text, weight, id }) => {
    const attributes = `${id === undefined ? '' : ` id="${escapeHtml(id)}"`}${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}`;
    return `<p${attributes}>${escapeHtml(text)}</p>`;
  });
  return `<!doctype html><html lang="en"><body>${body.join('\n')}</body></html>`;
}
