import type { PageFacets } from './page-facets.ts';
import { prepareFields, rankPages, type Ranked, type WordScores } from './rank.ts';
import { readQuery, type Query } from './query.ts';
import { decodeWords } from './front-coding.ts';
import { isEmptyWord, isMixedWord, searchWords } from './search-words.ts';
import {
  knownAcronyms,
  knownPages,
  knownSubjects,
  knownWords,
  type KnownPage,
  type SearchData,
} from './search-data.ts';
import { facets, type Facet, type SearchState } from './state.ts';
import { Vocabulary } from './vocabulary.ts';

/** Looks up words in the text of the records: Pagefind on the site, another index where Pagefind cannot run. */
export interface TextIndex {
  /**
   * @param word folded, as {@link searchWords} gives it
   * @param unfinished longer words that begin so match too
   */
  scoresOf(word: string, unfinished: boolean): Promise<WordScores> | WordScores;
  /** The records that hold a run of stems. */
  recordsWith(phrase: readonly string[]): Promise<ReadonlySet<number>> | ReadonlySet<number>;
}

/** Words that are loaded when they are needed. */
export interface LaterWords {
  /** Whether they are those of letters and figures. */
  mixed: boolean;
  /** Gives bands of front-coded words. */
  load: () => Promise<string[]>;
}

export interface SearchOptions {
  chosen?: SearchState['chosen'];
  typing?: boolean;
  exact?: boolean;
}

export interface Found extends Ranked {
  known: KnownPage;
}

export interface Answer {
  query: Query;
  /** Best first, narrowed by the chosen facets. */
  found: Found[];
  /** Per facet and value, how many results choosing it would leave, with the other facets as they are. */
  counts: Record<Facet, Map<string, number>>;
}

/** Letters from which on a word that is still written is looked up in the text; of fewer, titles and names are enough. */
const fewestLetters = 2;

/** The search of a survey: forgives what was typed, asks the text index word by word, and ranks pages. */
export class Searcher {
  readonly pages: readonly KnownPage[];
  readonly vocabulary: Vocabulary;
  readonly #acronyms;
  readonly #subjects;
  readonly #fields;
  readonly #pageOfRecord: number[];
  readonly #index: TextIndex;
  #more: LaterWords[];
  #learning: Promise<void> | undefined;

  /**
   * @param more load the words that were split off the data, the common ones first; each asked once, when a word of a
   *   query is not among those that are known
   */
  constructor(data: SearchData, index: TextIndex, more: readonly LaterWords[] = []) {
    this.pages = knownPages(data);
    this.vocabulary = new Vocabulary(knownWords(data));
    this.#acronyms = knownAcronyms(data);
    this.#subjects = knownSubjects(data);
    this.#fields = this.pages.map(prepareFields);
    this.#pageOfRecord = this.pages.flatMap(({ records }, page) => new Array<number>(records).fill(page));
    this.#index = index;
    this.#more = [...more];
  }

  /** Pages for what a person typed; without words, all pages that the chosen facets leave. */
  async search(text: string, { chosen, typing = false, exact = false }: SearchOptions = {}): Promise<Answer> {
    await this.#learnFor(searchWords(text), typing);
    const query = readQuery(text, { vocabulary: this.vocabulary, acronyms: this.#acronyms, typing, exact });
    const ranked =
      query.concepts.length === 0 && text.trim() === ''
        ? this.pages.map((_, page): Ranked => ({ page, score: 0, records: [] }))
        : rankPages({
            query,
            pages: this.#fields,
            pageOfRecord: this.#pageOfRecord,
            scores: await this.#scores(query),
            subjects: this.#subjects,
          });
    const all = (await this.#withPhrases(ranked, query)).flatMap((each): Found[] => {
      const known = this.pages[each.page];
      return known === undefined ? [] : [{ ...each, known }];
    });
    return {
      query,
      found: all.filter(({ known }) => fits(known.facets, chosen)),
      counts: countFacets(all, chosen),
    };
  }

  /** Those pages that hold each quoted phrase in one of their records; such records come first. */
  async #withPhrases(ranked: readonly Ranked[], { phrases }: Query): Promise<readonly Ranked[]> {
    let left = ranked;
    for (const phrase of phrases) {
      const records = await this.#index.recordsWith(phrase);
      const pages = new Set([...records].map((record) => this.#pageOfRecord[record]));
      left = left
        .filter(({ page }) => pages.has(page))
        .map((each) => ({
          ...each,
          records: each.records.toSorted((a, b) => Number(records.has(b)) - Number(records.has(a))),
        }));
    }
    return left;
  }

  /** The words that the survey does not hold, as far as is known; the last one may still be written. */
  #unknown(words: readonly string[], typing: boolean): string[] {
    return words.filter(
      (word, index) =>
        !isEmptyWord(word) &&
        !/^\p{N}+$/u.test(word) && // never corrected, and in none of the lists
        !this.vocabulary.has(word) &&
        !(typing && index === words.length - 1 && this.vocabulary.hasPrefix(word)),
    );
  }

  /** Loads words until all of a query are known, or there are no more of their kind. */
  async #learnFor(words: readonly string[], typing: boolean): Promise<void> {
    for (;;) {
      const unknown = this.#unknown(words, typing);
      const next = this.#more.find(({ mixed }) => unknown.some((word) => isMixedWord(word) === mixed));
      if (next === undefined) return;
      this.#learning ??= next
        .load()
        .then((bands) => {
          this.vocabulary.add(bands.map(decodeWords));
          this.#more = this.#more.filter((each) => each !== next);
        })
        .finally(() => (this.#learning = undefined));
      try {
        await this.#learning;
      } catch {
        return; // searching goes on with the words that are known; the next query asks again
      }
    }
  }

  /**
   * A word that the survey does not hold, or that the index leaves out, is not asked for: an engine would answer with
   * something else.
   */
  async #scores({ concepts }: Query): Promise<Map<string, WordScores>> {
    const asked = new Map<string, boolean>();
    for (const { names, unfinished } of concepts) {
      for (const [index, name] of names.entries()) {
        for (const [at, word] of name.entries()) {
          if (isEmptyWord(word)) continue;
          const isOpen = unfinished && index === 0 && at === name.length - 1;
          if (isOpen && word.length < fewestLetters) continue;
          if (isOpen ? this.vocabulary.hasPrefix(word) : this.vocabulary.hasForm(word)) {
            asked.set(word, asked.get(word) === true || isOpen);
          }
        }
      }
    }
    const scores = await Promise.all(
      [...asked].map(async ([word, isOpen]) => [word, await this.#index.scoresOf(word, isOpen)] as const),
    );
    return new Map(scores);
  }
}

/** Whether a page is within the chosen facets, but for one of them where that is given. */
export function fits(
  page: PageFacets | undefined,
  chosen: SearchState['chosen'] | undefined,
  but?: Facet,
): boolean {
  return facets.every((facet) => {
    const wanted = chosen?.[facet] ?? [];
    return facet === but || wanted.length === 0 || wanted.some((value) => page?.[facet]?.includes(value));
  });
}

function countFacets(all: readonly Found[], chosen: SearchState['chosen'] | undefined): Answer['counts'] {
  const counts = Object.fromEntries(
    facets.map((facet) => [facet, new Map<string, number>()]),
  ) as Answer['counts'];
  for (const { known } of all) {
    for (const facet of facets) {
      if (!fits(known.facets, chosen, facet)) continue;
      for (const value of known.facets[facet] ?? []) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}
