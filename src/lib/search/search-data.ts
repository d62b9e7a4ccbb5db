import { shortNames } from '../survey/authors.ts';
import type { Acronym } from './acronyms.ts';
import { decodeWords } from './front-coding.ts';
import type { PageFacets } from './page-facets.ts';
import type { SearchPage } from './records.ts';
import { searchWords, stemOf } from './search-words.ts';

/**
 * What the forgiving layer needs of a survey, as it is sent to browsers (`/search/data.json`): names and facets of all
 * pages, the words of the survey, and its short forms. Written for size: papers are lines of fields parted by tabs.
 */
export interface SearchData {
  /** `sections` is the number of its sections: after its beginning, each is a record of its own. */
  chapters: { slug: string; number?: number; title: string; sections: number }[];
  /** Key (or the place of a word in the title, see {@link usualKey}), title, family names parted by `;`, year with its letter, chapter, kind, tags, `1` with code. */
  papers: string;
  /** Tags of the papers, which name them by their place here (base 36, parted by blanks). */
  tags: string[];
  /** Words that stand in no line of `papers`, by band, rarest first, each band front-coded. */
  words: string[];
  /** Words of letters and figures (`word2vec`) that stand in no line of `papers`, front-coded. */
  mixed: string;
  /** `ssm state space model`, one a line: short forms that the glossary does not list. */
  acronyms: string;
  /** The glossary: the chapter that speaks most of a term (empty for none), the term and its aliases, parted by tabs. */
  terms: string;
}

/** A page as a browser knows it before any text is loaded. */
export interface KnownPage extends Pick<SearchPage, 'path' | 'kind' | 'title' | 'label' | 'key' | 'year'> {
  /** Family names. */
  names: string[];
  /** How many records it has. */
  records: number;
  facets: PageFacets;
}

/** The pages of the data, in the order of the search documents: chapters, then papers. */
export function knownPages({ chapters, papers, tags }: SearchData): KnownPage[] {
  const ofChapters = chapters.map(({ slug, number, title, sections }): KnownPage => {
    return {
      path: `/chapters/${slug}/`,
      kind: 'chapter',
      title,
      label: number === undefined ? 'Chapter' : `Chapter ${number}`,
      key: slug,
      names: [],
      records: 1 + sections,
      facets: { kind: ['Chapter'], chapter: [title] },
    };
  });
  const ofPapers = papers
    .split('\n')
    .filter(Boolean)
    .map((line) => knownPaper(line, chapters, tags));
  return [...ofChapters, ...ofPapers];
}

function knownPaper(line: string, chapters: SearchData['chapters'], allTags: readonly string[]): KnownPage {
  const [
    shortKey = '',
    title = '',
    families = '',
    yearLabel = '',
    chapter = '',
    kind = '',
    tags = '',
    code = '',
  ] = line.split('\t');
  const names = families.split(';').filter(Boolean);
  const year = /^\d{4}/u.exec(yearLabel)?.[0];
  const key = /^\d+$/u.test(shortKey) ? usualKey(names, yearLabel, title, Number(shortKey)) : shortKey;
  const home = chapter === '' ? undefined : chapters[Number(chapter)]?.title;
  return {
    path: `/papers/${key}/`,
    kind: 'paper',
    title,
    label: `${shortNames(names, title)}, ${yearLabel}`,
    key,
    ...(year !== undefined && { year: Number(year) }),
    names,
    records: 1,
    facets: {
      kind: ['Paper'],
      ...(home !== undefined && { chapter: [home] }),
      ...(year !== undefined && { year: [year] }),
      ...(kind !== '' && { type: [kind] }),
      ...(tags !== '' && { tag: tags.split(' ').flatMap((at) => allTags[parseInt(at, 36)] ?? []) }),
      ...(code !== '' && { code: ['yes'] }),
    },
  };
}

/** The words of the survey by band; those that stand elsewhere in the data too are in the middle one. */
export function knownWords(data: SearchData): string[][] {
  const [rare = [], between = [], common = []] = data.words.map(decodeWords);
  return [rare, [...between, ...decodeWords(data.mixed), ...namedWords(data)], common];
}

/** The words of titles, names, terms, and of short forms and what they stand for. */
export function namedWords({ papers, terms, acronyms }: Omit<SearchData, 'words' | 'mixed'>): Set<string> {
  return new Set([
    ...lines(papers).flatMap(wordsOfLine),
    ...lines(terms).flatMap((line) => searchWords(line.slice(line.indexOf('\t')))),
    ...searchWords(acronyms),
  ]);
}

/** Short forms with what they stand for: those of the texts, and aliases of the glossary that look like one. */
export function knownAcronyms({ acronyms, terms }: Pick<SearchData, 'acronyms' | 'terms'>): Acronym[] {
  const explained = lines(acronyms).map((line) => {
    const space = line.indexOf(' ');
    return { short: line.slice(0, space), long: line.slice(space + 1) };
  });
  const listed = lines(terms).flatMap((line) => {
    const [, term = '', ...aliases] = line.split('\t');
    return aliases.filter(isShortForm).map((alias) => ({
      short: searchWords(alias.replace(/s$/u, '')).join(''),
      long: searchWords(term).join(' '),
    }));
  });
  return [...new Map([...explained, ...listed].map((each) => [`${each.short} ${each.long}`, each])).values()];
}

function isShortForm(alias: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}]*\p{Lu}s?$/u.test(alias);
}

/** For each name of a term, as stems, the page of the chapter that speaks most of it. */
export function knownSubjects({ terms }: Pick<SearchData, 'terms'>): Map<string, number> {
  const subjects = new Map<string, number>();
  for (const line of lines(terms)) {
    const [home = '', ...names] = line.split('\t');
    if (home === '') continue;
    for (const name of names) subjects.set(searchWords(name).map(stemOf).join(' '), Number(home));
  }
  return subjects;
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean);
}

/** A key as reference managers make it: first family name, year, a word of the title (`zhai2023stabilizing`). */
export function usualKey(names: readonly string[], yearLabel: string, title: string, word: number): string {
  const name = searchWords(names[0] ?? '').join('');
  return `${name}${yearLabel.slice(0, 4)}${searchWords(title)[word] ?? ''}`;
}

/** The words of a line of `papers`: those of title and names. */
function wordsOfLine(line: string): string[] {
  const [, title = '', families = ''] = line.split('\t');
  return searchWords(`${title} ${families}`);
}
