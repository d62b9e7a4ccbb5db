import { excerptOf, type ExcerptPiece, type WantedWords } from '../lib/search/excerpt.ts';
import type { FormulaMatch } from '../lib/search/find-formulas.ts';
import { looksLikeFormula } from '../lib/search/looks-like-formula.ts';
import type { WordScores } from '../lib/search/rank.ts';
import type { KnownPage, SearchData } from '../lib/search/search-data.ts';
import { stemOf } from '../lib/search/search-words.ts';
import {
  fits,
  Searcher,
  type Answer,
  type Found,
  type SearchOptions,
  type TextIndex,
} from '../lib/search/searcher.ts';
import type { ShownText } from '../lib/search/shown-text.ts';
import { fetchSearchFile } from './search-file.ts';

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
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

/** A text index that can also show the text. */
interface TextSource extends TextIndex {
  /** Whether it answers at all. */
  works: boolean;
  record(number: number): Promise<ShownText | undefined> | ShownText | undefined;
}

/** A place on a page with the words around it. */
export interface Passage {
  /** Site path with fragment. */
  path: string;
  /** Title of the section; empty for the beginning of a page. */
  heading: string;
  pieces: ExcerptPiece[];
}

export interface SiteAnswer extends Answer {
  formulas: FormulaMatch[];
  /** Whether the query has words beside commands of TeX and single signs. */
  hasWords: boolean;
  /** Whether the text of the pages could be searched, or only titles, names and years. */
  complete: boolean;
}

/** The search of this site: the forgiving layer, with Pagefind as its text index. */
export class SiteSearch {
  readonly searcher: Searcher;
  readonly #text: TextSource;
  readonly #base: string;
  /** Texts of records that are here already. */
  readonly #texts = new Map<number, ShownText>();

  constructor(searcher: Searcher, text: TextSource, base: string) {
    this.searcher = searcher;
    this.#text = text;
    this.#base = base;
  }

  async search(text: string, options: SearchOptions = {}): Promise<SiteAnswer> {
    const [answer, formulas] = await Promise.all([
      this.searcher.search(text, options),
      looksLikeFormula(text) ? this.#formulas(text) : [],
    ]);
    const inChosen = formulas.filter(({ page }) => fits(this.searcher.pages[page]?.facets, options.chosen));
    return { ...answer, formulas: inChosen, hasWords: hasWords(text), complete: this.#text.works };
  }

  async #formulas(text: string): Promise<FormulaMatch[]> {
    const { formulasLike } = await import('./formula-search.ts');
    return formulasLike(text, this.#base);
  }

  /** What some records of a found page say of what was asked for. Loads their text. */
  async passages(answer: Answer, found: Found, records: readonly number[]): Promise<Passage[]> {
    const missing = records.filter((record) => !this.#texts.has(record));
    await Promise.all(
      missing.map(async (record) => {
        const text = await this.#text.record(record);
        if (text !== undefined) this.#texts.set(record, text);
      }),
    );
    const here = records.filter((record) => this.#texts.has(record));
    return this.passagesHere(answer, found, here) ?? [];
  }

  /** The same without loading anything; undefined where a text is not here yet. */
  passagesHere({ query }: Answer, { known }: Found, records: readonly number[]): Passage[] | undefined {
    const stems = new Set(query.concepts.flatMap(({ names }) => names.flat().map(stemOf)));
    const open = query.concepts.find(({ unfinished }) => unfinished)?.names[0]?.at(-1);
    const wanted = open === undefined ? { stems } : { stems, prefix: open };
    const texts = records.map((record) => this.#texts.get(record)).filter((text) => text !== undefined);
    return texts.length < records.length ? undefined : texts.map((text) => passageOf(text, known, wanted));
  }
}

function passageOf({ content, anchors }: ShownText, { path, kind }: KnownPage, wanted: WantedWords): Passage {
  const { pieces, start } = excerptOf(content, wanted);
  const anchor = anchors.findLast(({ location }) => location <= start + 8);
  const fragment = anchor === undefined ? '' : `#${anchor.id}`;
  return { path: path + fragment, heading: kind === 'chapter' ? (anchor?.text ?? '') : '', pieces };
}

function hasWords(text: string): boolean {
  return /\p{L}{4,}/u.test(text.replace(/\\\p{L}+/gu, ' '));
}

let loading: Promise<SiteSearch> | undefined;

/**
 * Loads the search of this site; once for a page.
 *
 * @param base path of the site, with a slash at both ends
 * @throws when the names of the pages cannot be loaded; without Pagefind the search goes on with names alone
 */
export function loadSearch(base: string): Promise<SiteSearch> {
  loading ??= load(base).catch((error: unknown) => {
    loading = undefined; // the next key tries again
    throw error;
  });
  return loading;
}

async function load(base: string): Promise<SiteSearch> {
  // From disk no browser loads Pagefind; there the edition brings an index of its own.
  const index = location.protocol === 'file:' ? loadEditionText(base) : undefined;
  const engine = index === undefined ? loadPagefind(base) : undefined;
  const data = (await fetchSearchFile(base, 'data.json').then((file) => file.json())) as SearchData & {
    records: string;
  };
  const text =
    (await index) ?? new PagefindText(await engine?.catch(() => undefined), data.records.split(' '));
  const more = ['words.json', 'rare.json'].map(
    (name) => () => fetchSearchFile(base, name).then((file) => file.json() as Promise<string[]>),
  );
  return new SiteSearch(new Searcher(data, text, more), text, base);
}

async function loadEditionText(base: string): Promise<TextSource> {
  const { EditionText } = await import('../lib/search/edition-text.ts');
  const file = await fetchSearchFile(base, 'text.json');
  return new EditionText((await file.json()) as ConstructorParameters<typeof EditionText>[0]);
}

async function loadPagefind(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker of its own would load Pagefind a second time; a word takes a millisecond.
  await engine.options({ baseUrl: '/', noWorker: true });
  await engine.init();
  return engine;
}

/** Pagefind as a text index: asked word by word. */
class PagefindText implements TextSource {
  readonly #engine: Pagefind | undefined;
  /** Letters of a hash that tell the records apart. */
  readonly #length: number;
  readonly #numbers: Map<string, number>;
  readonly #results = new Map<number, PagefindResult>();
  readonly #known = new Map<string, Promise<WordScores>>();
  works: boolean;

  constructor(engine: Pagefind | undefined, hashes: readonly string[]) {
    this.#engine = engine;
    this.#length = hashes[0]?.length ?? 0;
    this.#numbers = new Map(hashes.map((hash, record) => [hash, record]));
    this.works = engine !== undefined;
  }

  async scoresOf(word: string): Promise<WordScores> {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const asked = this.#ask(word).catch((): WordScores => {
      this.#known.delete(word);
      this.works = false;
      return new Map();
    });
    this.#known.set(word, asked);
    return asked;
  }

  async #ask(word: string): Promise<WordScores> {
    if (this.#engine === undefined) return new Map();
    const { results } = await this.#engine.search(stemOf(word));
    this.works = true;
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

  async record(number: number): Promise<ShownText | undefined> {
    try {
      return await this.#results.get(number)?.data();
    } catch {
      return undefined;
    }
  }
}
