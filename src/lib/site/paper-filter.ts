import { foldName, sortName } from './author-name.ts';
import { facetNames, type FacetName, type PaperQuery, type SortKey } from './paper-query.ts';

/** A row of the list of papers, as far as filters and order need it. */
export interface ListedPaper {
  title: string;
  authors: readonly string[];
  /** As shown; absent for a preprint. */
  venue?: string;
  year?: number;
  cited: number;
  /** Place of its chapter in the survey. */
  chapterNumber?: number;
  /** The values of its facets; none where it has no chapter or kind. */
  facets: Record<FacetName, readonly string[]>;
}

/** A test of papers against a query: all its words occur, all its facets and years fit. */
export function paperFilter(query: PaperQuery): (paper: ListedPaper) => boolean {
  const words = foldWords(query.text).split(' ').filter(Boolean);
  const years = [query.from, query.to].filter(Boolean).map(Number);
  const first = query.from === '' ? -Infinity : Math.min(...years);
  const last = query.to === '' ? Infinity : Math.max(...years);
  return (paper) => {
    if (facetNames.some((name) => query[name] !== '' && !paper.facets[name].includes(query[name])))
      return false;
    if (years.length > 0 && !(paper.year !== undefined && paper.year >= first && paper.year <= last))
      return false;
    if (words.length === 0) return true;
    const text = wordsOf(paper);
    return words.every((word) => text.includes(word));
  };
}

/** How many papers each value of a facet would leave, all else that is asked being kept. */
export function facetCounts(
  papers: readonly ListedPaper[],
  query: PaperQuery,
  facet: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers.filter(paperFilter({ ...query, [facet]: '' }))) {
    for (const value of paper.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** How many papers each year would leave, the years asked for set aside. */
export function yearCounts(papers: readonly ListedPaper[], query: PaperQuery): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { year } of papers.filter(paperFilter({ ...query, from: '', to: '' }))) {
    if (year !== undefined) counts.set(String(year), (counts.get(String(year)) ?? 0) + 1);
  }
  return counts;
}

/** Orders papers; equals keep their order, and what has no value comes last either way. */
export function sortPapers<Paper extends ListedPaper>(
  papers: readonly Paper[],
  { sort, order }: Pick<PaperQuery, 'sort' | 'order'>,
): Paper[] {
  const sign = order === 'asc' ? 1 : -1;
  return papers
    .map((paper) => ({ paper, key: sortKeyOf[sort](paper) }))
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return a < b ? -sign : a > b ? sign : 0;
    })
    .map(({ paper }) => paper);
}

const sortKeyOf: Record<SortKey, (paper: ListedPaper) => string | number | undefined> = {
  year: ({ year }) => year,
  title: ({ title }) => foldWords(title).replace(/^[^\p{L}\p{N}]+/u, ''),
  author: ({ authors: [first] }) => (first === undefined ? undefined : sortName(first)),
  venue: ({ venue }) => (venue === undefined ? undefined : foldWords(venue)),
  chapter: ({ chapterNumber }) => chapterNumber,
  kind: ({ facets }) => facets.kind[0],
  cited: ({ cited }) => cited,
};

const texts = new WeakMap<ListedPaper, string>();

/** What a word may be found in: title, all authors, venue. */
function wordsOf(paper: ListedPaper): string {
  let text = texts.get(paper);
  if (text === undefined) {
    text = foldWords([paper.title, ...paper.authors, paper.venue ?? ''].join(' '));
    texts.set(paper, text);
  }
  return text;
}

function foldWords(text: string): string {
  return foldName(text).replace(/\s+/gu, ' ').trim();
}
