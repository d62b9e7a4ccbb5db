import { foldWord, stemOf } from './search-words.ts';

/** The words of a survey in bands: how many records hold a word, in steps. */
export type Bands = readonly (readonly string[])[];

/** Records that hold a word, at least, for each band: rare, in between, common. */
const steps = [1, 3, 12] as const;

/** Sorts words into bands by how many records hold them; each band in alphabetical order. */
export function bandsOf(counts: ReadonlyMap<string, number>): string[][] {
  const bands: string[][] = steps.map(() => []);
  for (const [word, count] of counts) {
    const band = steps.findLastIndex((step) => count >= step);
    if (band >= 0) bands[band]?.push(word);
  }
  return bands.map((band) => band.sort());
}

/** Answers whether the survey holds a word, and which words it holds that look like one. */
export class Vocabulary {
  readonly #bands = new Map<string, number>();
  #stems: Set<string> | undefined;
  readonly #byLength = new Map<number, string[]>();

  constructor(bands: Bands) {
    this.add(bands);
  }

  /** Learns more words; one that is known keeps its band. */
  add(bands: Bands): void {
    this.#stems = undefined;
    for (const [band, words] of bands.entries()) {
      for (const word of words) {
        if (this.#bands.has(word)) continue;
        this.#bands.set(word, band);
        const same = this.#byLength.get(word.length);
        if (same === undefined) this.#byLength.set(word.length, [word]);
        else same.push(word);
      }
    }
  }

  /** Whether the survey holds this word. */
  has(word: string): boolean {
    return this.#bands.has(foldWord(word));
  }

  /** Whether the survey holds this word or another form of it. */
  hasForm(word: string): boolean {
    if (this.has(word)) return true;
    this.#stems ??= new Set([...this.#bands.keys()].map(stemOf));
    return this.#stems.has(stemOf(foldWord(word)));
  }

  /** Whether a word of the survey begins so. */
  hasPrefix(start: string): boolean {
    const folded = foldWord(start);
    for (const word of this.#bands.keys()) if (word.startsWith(folded)) return true;
    return false;
  }

  /** 0 for a rare word, up to 2 for a common one; -1 for one that the survey does not hold. */
  band(word: string): number {
    return this.#bands.get(foldWord(word)) ?? -1;
  }

  /** Words whose length differs by at most `most`. */
  *ofLength(length: number, most: number): Iterable<string> {
    for (let at = length - most; at <= length + most; at += 1) yield* this.#byLength.get(at) ?? [];
  }
}
