import type { PageFacets } from './page-facets.ts';
import { prepareFields, rankPages, type Ranked, type WordScores } from './rank.ts';
import { readQuery, type Query } from './query.ts';
import { decodeWords } from './front-coding.ts';
import { searchWords } from './search-words.ts';
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

/** The search of a survey: forgives what was typed, asks the text index word by word, and ranks pages. */
export class Searcher {
  readonly pages: readonly KnownPage[];
  readonly vocabulary: Vocabulary;
  readonly #acronyms;
  readonly #subjects;
  readonly #fields;
  readonly #pageOfRecord: number[];
  readonly #index: TextIndex;
  readonly #rareWords: (() => Promise<string>) | undefined;
  #learnt: Promise<void> | undefined;

  /**
   * @param rareWords loads the words that were split off the data; asked for once, when a word is not among the others
   */
  constructor(data: SearchData, index: TextIndex, rareWords?: () => Promise<string>) {
    this.pages = knownPages(data);
    this.vocabulary = new Vocabulary(knownWords(data));
    this.#acronyms = knownAcronyms(data);
    this.#subjects = knownSubjects(data);
    this.#fields = this.pages.map(prepareFields);
    this.#pageOfRecord = this.pages.flatMap(({ records }, page) => new Array<number>(records).fill(page));
    this.#index = index;
    this.#rareWords = rareWords;
  }

  /** Pages for what a person typed; without words, all pages that the chosen facets leave. */
  async search(text: string, { chosen, typing = false, exact = false }: SearchOptions = {}): Promise<Answer> {
    if (!searchWords(text).every((word) => this.vocabulary.has(word))) await this.#learn();
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
    const all = ranked.flatMap((each): Found[] => {
      const known = this.pages[each.page];
      return known === undefined ? [] : [{ ...each, known }];
    });
    return {
      query,
      found: all.filter(({ known }) => fits(known.facets, chosen)),
      counts: countFacets(all, chosen),
    };
  }

  async #learn(): Promise<void> {
    this.#learnt ??= this.#rareWords?.().then((words) => {
      this.vocabulary.add([decodeWords(words)]);
    });
    try {
      await this.#learnt;
    } catch {
      this.#learnt = undefined; // searching goes on with the words that are known; the next query asks again
    }
  }

  /** A word that the survey does not hold is not asked for: an engine would answer with something else. */
  async #scores({ concepts }: Query): Promise<Map<string, WordScores>> {
    const asked = new Map<string, boolean>();
    for (const { names, unfinished } of concepts) {
      for (const [index, name] of names.entries()) {
        for (const [at, word] of name.entries()) {
          const isOpen = unfinished && index === 0 && at === name.length - 1;
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

function fits(page: PageFacets, chosen: SearchState['chosen'] | undefined, but?: Facet): boolean {
  return facets.every((facet) => {
    const wanted = chosen?.[facet] ?? [];
    return facet === but || wanted.length === 0 || wanted.some((value) => page[facet]?.includes(value));
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
