import { tellingStems } from './search-words.ts';
import type { SearchRecord } from './records.ts';

/**
 * A record as the page that Pagefind indexes: the stems of its blocks with their weights, without words that say
 * nothing, for which nobody asks. Pagefind's own splitting would add a joined form of each hyphenated word, and `ll` and
 * `ms` for `LLMs`; without these the index is a third smaller. Its stemmer knows no British endings.
 */
export function recordHtml({ blocks }: SearchRecord): string {
  const body = blocks.map(({ text, weight }) => {
    const stems = tellingStems(text);
    return `<p${weight === 1 ? '' : ` data-pagefind-weight="${weight}"`}>${stems.join(' ')}</p>`;
  });
  return `<!doctype html><html><body>${body.join('\n')}</body></html>`;
}
