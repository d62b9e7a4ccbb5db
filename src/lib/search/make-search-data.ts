import { plainText } from '../site/plain-text.ts';
import { familyName } from '../survey/authors.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { findAcronyms, type Acronym } from './acronyms.ts';
import { formulaEntries } from './formulas.ts';
import { encodeWords } from './front-coding.ts';
import type { SearchDocuments } from './records.ts';
import { knownAcronyms, namedWords, usualKey, type SearchData } from './search-data.ts';
import { isMixedWord, searchWords, stemOf } from './search-words.ts';
import { bandsOf } from './vocabulary.ts';

/** Gathers the data of a survey. */
export function searchData(survey: Survey, documents: SearchDocuments): SearchData {
  const slugs = survey.chapters.map(({ slug }) => slug);
  const papers = [...survey.papers.values()];
  const tags = [...new Set(papers.flatMap((paper) => paper.tags))].sort();
  const lines = papers.map((paper) =>
    [
      shortKey(paper),
      plainText(paper.title),
      names(paper).join(';'),
      paper.yearLabel,
      paper.chapter === undefined ? '' : slugs.indexOf(paper.chapter),
      paper.kind ?? '',
      paper.tags.map((tag) => tags.indexOf(tag).toString(36)).join(' '),
      paper.code === undefined ? '' : '1',
    ].join('\t'),
  );
  const terms = termLines(survey, documents);
  const data = {
    chapters: survey.chapters.map(({ slug, number, title, headings }) => ({
      slug,
      ...(number !== undefined && { number }),
      title: plainText(title),
      sections: headings.filter(({ depth }) => depth === 2).length,
    })),
    papers: lines.join('\n'),
    tags,
    acronyms: acronymsOf(documents, terms)
      .map(({ short, long }) => `${short} ${long}`)
      .join('\n'),
    terms,
  };
  const named = namedWords(data);
  const held = new Map([
    ...shownWords(survey, documents).map((word) => [word, 1] as const),
    ...wordCounts(documents),
  ]);
  const counts = [...held].filter(([word]) => !named.has(word));
  const mixed = counts.map(([word]) => word).filter(isMixedWord);
  const plain = counts.filter(([word]) => !/\p{N}/u.test(word));
  return {
    ...data,
    words: bandsOf(new Map(plain)).map(encodeWords),
    mixed: encodeWords(mixed.sort()),
  };
}

/** The place of the title's word that the key ends in, where the key is made in the usual way; else the whole key. */
function shortKey(paper: SurveyPaper): string {
  const title = plainText(paper.title);
  const known = names(paper);
  const at = searchWords(title).findIndex(
    (_, word) => usualKey(known, paper.yearLabel, title, word) === paper.key,
  );
  return at < 0 ? paper.key : String(at);
}

/** Most names that are kept: by the others a paper is found in its text. */
const mostNames = 3;

/** The first family names of a paper; the last one always. */
function names({ authors }: SurveyPaper): string[] {
  const families = authors.map(familyName);
  return families.length <= mostNames
    ? families
    : [...families.slice(0, mostNames - 1), ...families.slice(-1)];
}

/**
 * The data without its words, and those words by band: the common ones are needed only when somebody types a word that
 * stands in no title, name or term, the rare ones only when the common ones do not hold it either, and those with
 * figures for a word with figures.
 */
export function splitWords(data: SearchData): {
  data: SearchData;
  common: string[];
  rare: string[];
  mixed: string[];
} {
  const [rare = '', ...common] = data.words;
  return {
    data: { ...data, words: [], mixed: '' },
    common: ['', ...common],
    rare: [rare],
    mixed: ['', data.mixed],
  };
}

/** Words that pages show outside of what is searched, in formulas and in the glossary: no misspelt ones either. */
function shownWords(survey: Survey, { pages }: SearchDocuments): string[] {
  const formulas = formulaEntries(
    survey,
    pages.map(({ path }) => path),
  );
  const texts = [
    ...formulas.map(({ tex }) => tex.replace(/\\\p{L}+/gu, ' ')),
    ...survey.glossary.map(({ definition }) => plainText(definition)),
  ];
  return texts.flatMap(searchWords).filter((word) => word.length > 3);
}

/** How many records hold each word. */
export function wordCounts({ records }: SearchDocuments): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { blocks } of records) {
    for (const word of new Set(blocks.flatMap(({ text }) => searchWords(text)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** Short forms that more than one text explains, but for those of the glossary. */
function acronymsOf({ records }: SearchDocuments, terms: string): Acronym[] {
  const explained = findAcronyms(
    records.map(({ blocks }) => blocks.map(({ text }) => text).join('. ')),
    2,
  );
  const listed = new Set(knownAcronyms({ acronyms: '', terms }).map(({ short, long }) => `${short} ${long}`));
  return explained.filter(({ short, long }) => !listed.has(`${short} ${long}`));
}

/** Mentions from which on a chapter is one that speaks of a term. */
const fewestMentions = 3;

/** A name as stems, parted by blanks. */
function runOf(name: string): string {
  return searchWords(name).map(stemOf).join(' ');
}

/** The glossary as lines, each with the chapter that mentions the term, by any of its names, most often. */
function termLines({ glossary }: Survey, { pages, records }: SearchDocuments): string {
  const chapters = pages.flatMap(({ kind, title }, page) => {
    const text = records
      .filter((record) => record.page === page)
      .flatMap(({ blocks }) => blocks.map((block) => block.text));
    return kind === 'chapter'
      ? [
          {
            page,
            title: new Set(searchWords(title).map(stemOf)),
            stems: ` ${searchWords(text.join(' ')).map(stemOf).join(' ')} `,
          },
        ]
      : [];
  });
  return glossary
    .map(({ term, aliases }) => {
      // Of names that differ only in their endings one is enough.
      const byRun = new Map([term, ...aliases].reverse().map((name) => [runOf(name), name]));
      const names = [...byRun.values()].reverse();
      const runs = [...byRun.keys()];
      const words = searchWords(term).map(stemOf);
      const mentions = chapters.map(({ page, title, stems }) => ({
        page,
        // A chapter that has the words of the term in its title is about it.
        count:
          runs.reduce((sum, run) => sum + stems.split(` ${run} `).length - 1, 0) *
          (1 + (2 * words.filter((word) => title.has(word)).length) / words.length),
      }));
      const [most] = mentions.sort((a, b) => b.count - a.count || a.page - b.page);
      const home = most !== undefined && most.count >= fewestMentions ? String(most.page) : '';
      return [home, ...names].join('\t');
    })
    .join('\n');
}
