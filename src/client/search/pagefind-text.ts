import type { WordScores } from '../../lib/search/rank.ts';
import { stemOf } from '../../lib/search/search-words.ts';
import type { ShownText } from '../../lib/search/shown-text.ts';
import type { TextSource } from './site-search.ts';

/** The part of Pagefind's browser interface that is used here. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  /** Language and hash of the record: `unknown_36b8eec`. */
  id: string;
  score: number;
  data(): Promise<ShownText>;
}

/** Pagefind as a text index: asked word by word. */
export class PagefindText implements TextSource {
  readonly #engine: Pagefind | undefined;
  /** Letters of a hash that tell the records apart. */
  readonly #length: number;
  readonly #numbers: Map<string, number>;
  readonly #results = new Map<number, PagefindResult>();
  readonly #known = new Map<string, Promise<WordScores>>();
  /** Words whose part of the index could not be loaded. */
  readonly #failed = new Set<string>();

  constructor(engine: Pagefind | undefined, hashes: readonly string[]) {
    this.#engine = engine;
    this.#length = hashes[0]?.length ?? 0;
    this.#numbers = new Map(hashes.map((hash, record) => [hash, record]));
  }

  get works(): boolean {
    return this.#engine !== undefined && this.#failed.size === 0;
  }

  async scoresOf(word: string, unfinished: boolean): Promise<WordScores> {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const asked = this.#ask(word).catch((): WordScores => new Map());
    this.#known.set(word, asked);
    const scores = await asked;
    // Whole words are asked for only if the survey holds them: nothing found means that nothing came.
    if (scores.size > 0) this.#failed.delete(word);
    else {
      this.#known.delete(word);
      if (!unfinished) this.#failed.add(word);
    }
    return scores;
  }

  #ask(word: string): Promise<WordScores> {
    return this.#search(stemOf(word));
  }

  /** @param asked in Pagefind's own language: a stem, or stems between quotation marks */
  async #search(asked: string): Promise<WordScores> {
    if (this.#engine === undefined) return new Map();
    const { results } = await this.#engine.search(asked);
    const scores = new Map<number, number>();
    for (const result of results) {
      const hash = result.id.slice(result.id.lastIndexOf('_') + 1);
      const record = this.#numbers.get(hash.slice(0, this.#length));
      if (record === undefined) continue;
      this.#results.set(record, result);
      scores.set(record, result.score);
    }
    return scores;
  }

  async recordsWith(phrase: readonly string[]): Promise<ReadonlySet<number>> {
    const scores = await this.#search(`"${phrase.join(' ')}"`).catch((): WordScores => new Map());
    return new Set(scores.keys());
  }

  async record(number: number): Promise<ShownText | undefined> {
    try {
      return await this.#results.get(number)?.data();
    } catch {
      return undefined;
    }
  }
}
