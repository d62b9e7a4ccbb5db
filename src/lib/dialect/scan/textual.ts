import { isKey, keyAt } from './key.ts';
import type { ScannedCitation } from './citation.ts';

/**
 * Reads `@key` in running text.
 *
 * In: text that begins with `@`. Out: the citation, or `undefined` for a plain `@` (`@ 3`, `@OpenAI`).
 * A name with capitals that looks like a BibTeX key (`@Zhai2023`) is a mistake worth telling.
 */
export function scanTextual(text: string): ScannedCitation | undefined {
  const key = keyAt(text, 1);
  const keySpan = { start: 0, end: key.length + 1 };
  if (isKey(key)) {
    return { end: keySpan.end, items: [{ key, keySpan, suppressAuthor: false }], problems: [] };
  }
  const lower = key.toLowerCase();
  if (!isKey(lower) || (!/\d{4}/u.test(key) && !/^[a-z]/u.test(key))) return undefined;
  return {
    end: keySpan.end,
    items: [],
    problems: [
      {
        rule: 'citation-key',
        message: `“${key}” is no key: keys are lower-case.`,
        hint: `Did you mean \`@${lower}\`? For a plain @ write \`\\@\`.`,
        ...keySpan,
      },
    ],
  };
}
