import { excerptOf, type ExcerptPiece, type WantedWords } from '../../lib/search/excerpt.ts';
import type { FormulaMatch } from '../../lib/search/find-formulas.ts';
import { looksLikeFormula } from '../../lib/search/looks-like-formula.ts';
import type { KnownPage } from '../../lib/search/search-data.ts';
import { isEmptyWord, stemOf } from '../../lib/search/search-words.ts';
import {
  fits,
  type Answer,
  type Found,
  type Searcher,
  type SearchOptions,
  type TextIndex,
} from '../../lib/search/searcher.ts';
import type { ShownText } from '../../lib/search/shown-text.ts';

/** A text index that can also show the text. */
export interface TextSource extends TextIndex {
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
    await this.#askWhole(answer);
    const inChosen = formulas.filter(({ page }) => fits(this.searcher.pages[page]?.facets, options.chosen));
    return { ...answer, formulas: inChosen, hasWords: hasWords(text), complete: this.#text.works };
  }

  /**
   * Of a word that is still written the text may hold nothing. Where the survey holds it as it stands, nothing means
   * that the text did not come, which the source notices when it is asked for the whole word.
   */
  async #askWhole({ query }: Answer): Promise<void> {
    const word = query.concepts.find(({ unfinished }) => unfinished)?.names[0]?.at(-1);
    if (word !== undefined && !isEmptyWord(word) && this.searcher.vocabulary.hasForm(word))
      await this.#text.scoresOf(word, false);
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

/** Four letters are a word, and so are three capitals: `β-VAE` is asked for as much by its letters. */
function hasWords(text: string): boolean {
  return /\p{L}{4,}|\p{Lu}{3,}/u.test(text.replace(/\\\p{L}+/gu, ' '));
}
