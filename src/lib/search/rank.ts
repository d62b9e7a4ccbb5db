import { isEmptyWord, searchWords, stemOf } from './search-words.ts';
import type { Concept, Query } from './query.ts';

/** What ranking knows of a page without its text. */
export interface PageFields {
  kind: 'paper' | 'chapter';
  title: string;
  /** Family names. */
  names: readonly string[];
  year?: number;
  key: string;
}

/** How well each record matches a word, by the search engine's own measure; records that do not match are absent. */
export type WordScores = ReadonlyMap<number, number>;

export interface RankInput {
  query: Query;
  pages: readonly Fields[];
  /** Page of each record. */
  pageOfRecord: readonly number[];
  /** Scores of each word of the query that was asked for. */
  scores: ReadonlyMap<string, WordScores>;
  /** The page that speaks most of a subject, by the stems of its name. */
  subjects?: ReadonlyMap<string, number>;
}

export interface Ranked {
  page: number;
  score: number;
  /** Its records with a match, best first. */
  records: number[];
}

/** Fields as words, prepared once. */
export interface Fields {
  kind: 'paper' | 'chapter';
  title: readonly string[];
  /** Stems of the title before a colon: the name by which a paper goes. */
  head: readonly string[];
  names: ReadonlySet<string>;
  year: string;
  key: string;
}

export function prepareFields({ title, names, year, key, kind }: PageFields): Fields {
  const stems = (text: string): string[] => searchWords(text).map(stemOf);
  // A paper goes by what stands before the colon, a chapter by its slug too.
  const head = kind === 'chapter' ? key.replaceAll('-', ' ') : (title.split(/[:?–]/u)[0] ?? '');
  return {
    kind,
    title: stems(title),
    head: stems(head),
    names: new Set(names.flatMap(searchWords)),
    year: year === undefined ? '' : String(year),
    key,
  };
}

const weight = { title: 1, name: 1.1, year: 0.7, key: 3, prefix: 0.7 } as const;
const share = { fields: 1.25, text: 1, phrase: 1.1, whole: 1.4, subject: 0.5, home: 3.4 } as const;

/**
 * Orders pages for a query. Each concept counts by how rare it is; a page by how well its fields (title, authors, year,
 * key) and its text match each concept, and by how many of the concepts it matches at all. A title that the
 * query repeats, in part or whole, is lifted.
 *
 * Method: a linear combination of field matches with the engine's text scores, weighted by inverse document frequency
 * (Robertson and Zaragoza 2009 for the parts), with the square of the share of matched concepts as coordination.
 *
 * @returns pages with any match, best first; equal ones in the order of the survey
 */
export function rankPages(input: RankInput): Ranked[] {
  const { query, pages, pageOfRecord } = input;
  const concepts = query.concepts.map((concept) => textScores(concept, input));
  const asked = wordings(query);
  const homes = new Set(asked.map((wording) => input.subjects?.get(wording.join(' '))));
  const records = new Map<number, Map<number, number>>();
  for (const { byRecord, rarity } of concepts) {
    for (const [record, score] of byRecord) {
      const page = pageOfRecord[record];
      if (page === undefined) continue;
      const ofPage = records.get(page) ?? new Map<number, number>();
      records.set(page, ofPage.set(record, (ofPage.get(record) ?? 0) + score * rarity));
    }
  }
  const ranked = pages.flatMap((fields, page): Ranked[] => {
    let score = 0;
    let matched = 0;
    for (const [index, concept] of query.concepts.entries()) {
      const text = concepts[index]?.byPage.get(page) ?? 0;
      const field = fieldScore(concept, fields);
      if (text > 0 || field > 0) matched += 1;
      score += (concepts[index]?.rarity ?? 1) * (share.fields * field + share.text * text);
    }
    if (matched === 0) return [];
    const coordination = (matched / query.concepts.length) ** 2;
    const title = Math.max(...asked.map((wording) => titleScore(wording, fields)));
    const home = homes.has(page) ? share.home : 0;
    const total = (score + (title + home) * rarest(concepts)) * coordination;
    const found = [...(records.get(page) ?? [])].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
    return [{ page, score: total, records: found }];
  });
  return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
}

interface ConceptScores {
  byRecord: Map<number, number>;
  /** Best record of each page, from 0 to 1. */
  byPage: Map<number, number>;
  rarity: number;
}

function textScores(concept: Concept, { scores, pageOfRecord, pages }: RankInput): ConceptScores {
  const byRecord = new Map<number, number>();
  for (const [index, name] of concept.names.entries()) {
    const trust = index === 0 ? 1 : 0.85;
    for (const [record, score] of together(
      name.map((word) => scores.get(word) ?? new Map<number, number>()),
    )) {
      byRecord.set(record, Math.max(byRecord.get(record) ?? 0, trust * score));
    }
  }
  const highest = Math.max(1e-9, ...byRecord.values());
  const byPage = new Map<number, number>();
  for (const [record, score] of byRecord) {
    byRecord.set(record, score / highest);
    const page = pageOfRecord[record];
    if (page !== undefined) byPage.set(page, Math.max(byPage.get(page) ?? 0, score / highest));
  }
  return { byRecord, byPage, rarity: Math.log(1 + pages.length / (byPage.size + 0.5)) };
}

/** Records that match every word, with the mean of the scores. */
function together(words: readonly WordScores[]): Map<number, number> {
  const [first, ...others] = words;
  const found = new Map<number, number>();
  for (const [record, score] of first ?? []) {
    const all = [score, ...others.map((other) => other.get(record) ?? 0)];
    if (all.every((each) => each > 0)) {
      found.set(record, all.reduce((sum, each) => sum + each, 0) / all.length);
    }
  }
  return found;
}

function fieldScore({ names, unfinished }: Concept, fields: Fields): number {
  const scores = names.map((words) => {
    const each = words.map((word, index) => matchOf(word, fields, unfinished && index === words.length - 1));
    const mean = each.reduce((sum, score) => sum + score, 0) / each.length;
    return Math.min(...each) > 0 ? mean : mean / 2;
  });
  return Math.max(0, ...scores);
}

function matchOf(word: string, { title, names, year, key }: Fields, unfinished: boolean): number {
  if (word === key) return weight.key;
  const stem = stemOf(word);
  if (names.has(word)) return weight.name;
  if (title.includes(stem)) return weight.title;
  if (word === year) return weight.year;
  if (!unfinished || word.length < 2) return 0;
  const begins = (candidate: string): boolean => candidate.startsWith(word);
  if (title.some(begins) || [...names].some(begins)) return weight.prefix;
  return key.startsWith(word) ? weight.prefix : 0;
}

/** The query as stems: as it was typed, and with the other names of its concepts. */
function wordings({ words, concepts }: Query): string[][] {
  const most = Math.max(1, ...concepts.map(({ names }) => names.length));
  const others = Array.from({ length: most }, (_, index) =>
    concepts.flatMap(({ names }) => names[index] ?? names[0] ?? []),
  );
  return [[...words], ...others].map((wording) => wording.map(stemOf));
}

/** How much of the title the query repeats in order, and whether it repeats all of it, or its name. */
function titleScore(asked: readonly string[], { kind, title, head }: Fields): number {
  const run = longestRun(asked, title);
  const phrase = run >= 2 ? share.phrase * (run / asked.length) * Math.min(1, run / 3) : 0;
  const whole =
    isWithin(title, asked) || isWithin(head, asked) ? share.whole * coverOf(asked, title, head) : 0;
  // A subject that a chapter has in its title is asked of the chapter first.
  const isSubject = kind === 'chapter' && (isWithin(asked, title) || isWithin(asked, head));
  const subject = isSubject ? share.subject : 0;
  return phrase + whole + subject;
}

/** Most words in a row that two lists share. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let last = new Array<number>(b.length).fill(0);
  for (const word of a) {
    const row = b.map((other, index) => (other === word ? (index > 0 ? (last[index - 1] ?? 0) : 0) + 1 : 0));
    best = Math.max(best, ...row);
    last = row;
  }
  return best;
}

function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => whole.includes(word) || isEmptyWord(word));
}

/** The share of the query that the title, or its head, accounts for. */
function coverOf(asked: readonly string[], title: readonly string[], head: readonly string[]): number {
  const telling = asked.filter((word) => !isEmptyWord(word));
  const known = telling.filter((word) => title.includes(word) || head.includes(word)).length;
  return telling.length === 0 ? 0 : known / telling.length;
}

function rarest(concepts: readonly ConceptScores[]): number {
  return Math.max(1, ...concepts.map(({ rarity }) => rarity));
}
