import type { PaperFrontmatter } from '../papers/front-matter.ts';
import { shortAuthors } from './authors.ts';

export interface PaperLabel {
  /** `Zhai et al.` */
  shortAuthors: string;
  /** `2023`, `2023a`, or `n.d.` where the year is unknown. */
  yearLabel: string;
  /** `Zhai et al., 2023a` */
  label: string;
}

/**
 * In-text labels of all papers, by key. Papers that would share one get letters after the year, in order of title and
 * then key (as author–date styles do, CSL `disambiguate-add-year-suffix`).
 */
export function labelPapers(
  papers: readonly Pick<PaperFrontmatter, 'key' | 'title' | 'authors' | 'year'>[],
): Map<string, PaperLabel> {
  const groups = new Map<string, { key: string; title: string; authors: string; year: string }[]>();
  for (const { key, title, authors, year } of papers) {
    const entry = {
      key,
      title,
      authors: shortAuthors(authors, title),
      year: year === undefined ? 'n.d.' : String(year),
    };
    const name = `${entry.authors}, ${entry.year}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const labels = new Map<string, PaperLabel>();
  for (const group of groups.values()) {
    group.sort((a, b) => compare(a.title, b.title) || compare(a.key, b.key));
    for (const [index, entry] of group.entries()) {
      const letter = group.length === 1 ? '' : letters(index);
      const yearLabel = entry.year === 'n.d.' && letter !== '' ? `n.d.-${letter}` : `${entry.year}${letter}`;
      labels.set(entry.key, {
        shortAuthors: entry.authors,
        yearLabel,
        label: `${entry.authors}, ${yearLabel}`,
      });
    }
  }
  return labels;
}

/** `a` … `z`, `aa`, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
