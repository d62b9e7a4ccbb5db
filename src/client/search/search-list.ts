import type { ListedResult } from './list-results.ts';
import { drawResult, fillResult } from './search-result.ts';
import type { SiteAnswer, SiteSearch } from './site-search.ts';

/** Sections of a chapter that are shown when they are asked for. */
const moreSections = 5;

/** A result on the page, and how to complete it: its passages are shown at once only where their text is here. */
export interface DrawnResult {
  item: HTMLLIElement;
  fill: () => Promise<void>;
}

/** @param base path of the site, with a slash at both ends */
export function drawListed(
  search: SiteSearch,
  answer: SiteAnswer,
  { known, found, formula }: ListedResult,
  base: string,
): DrawnResult {
  // Where the letters of a formula stand in the text says nothing.
  const text = formula === undefined || answer.hasWords ? found : undefined;
  const best = text?.records.slice(0, 1) ?? [];
  const others = text?.records.slice(1, 1 + moreSections) ?? [];
  const passages = text === undefined ? [] : search.passagesHere(answer, text, best);
  const item = drawResult(
    {
      known,
      ...(formula !== undefined && {
        fragment: formula.fragment,
        formula: {
          tex: formula.tex,
          note: formula.fit === 'alike' ? 'has a formula like it' : 'holds the formula',
        },
      }),
    },
    base,
  );
  const more =
    text === undefined || others.length === 0
      ? undefined
      : { count: others.length, load: () => search.passages(answer, text, others) };
  let isFilled = passages !== undefined;
  if (passages !== undefined) fillResult(item, { known, passages, more }, base);
  return {
    item,
    fill: async () => {
      if (text === undefined || isFilled) return;
      isFilled = true;
      fillResult(item, { known, passages: await search.passages(answer, text, best), more }, base);
    },
  };
}

/** Shows the passages of all of them. */
export async function fillAll(results: readonly DrawnResult[]): Promise<void> {
  await Promise.all(results.map(({ fill }) => fill()));
}

/** Shows these results in place of the last ones; who stands on a result stands on the one in its place afterwards. */
export function replaceItems(list: Element, items: readonly HTMLElement[]): void {
  const links = [...list.querySelectorAll('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  list.replaceChildren(...items);
  if (at < 0) return;
  const now = [...list.querySelectorAll('a')];
  (now[at] ?? now.at(-1))?.focus();
}
