/** Texts made ready for the question which runs of words they share with another text. */
export interface RunIndex<Owner> {
  /** Words of a run that counts. */
  length: number;
  numbers: Map<string, number>;
  texts: { owner: Owner; words: number[] }[];
  /** By the hash of `length` words: text and index of its first word, packed as two entries. */
  places: Map<number, number[]>;
}

/** A run of words that stands in an indexed text as well. */
export interface SharedRun<Owner> {
  /** Indices into the words asked about; `to` is behind the last. */
  from: number;
  to: number;
  owner: Owner;
}

/**
 * Indexes all runs of `length` words (k-grams with exact comparison; the hash only narrows the search, as in Karp and
 * Rabin 1987, "Efficient randomized pattern-matching algorithms").
 */
export function indexRuns<Owner>(
  texts: readonly { owner: Owner; words: readonly string[] }[],
  length: number,
): RunIndex<Owner> {
  const index: RunIndex<Owner> = { length, numbers: new Map(), texts: [], places: new Map() };
  for (const { owner, words } of texts) {
    const numbers = words.map((word) => numberOf(index.numbers, word));
    const text = index.texts.push({ owner, words: numbers }) - 1;
    for (let at = 0; at + length <= numbers.length; at += 1) {
      const hash = hashRun(numbers, at, length);
      const places = index.places.get(hash);
      if (places === undefined) index.places.set(hash, [text, at]);
      else places.push(text, at);
    }
  }
  return index;
}

/**
 * The runs of words that stand in an indexed text too, each as long as it goes, none inside another.
 *
 * @param isAsked which owners count.
 */
export function sharedRuns<Owner>(
  index: RunIndex<Owner>,
  words: readonly string[],
  isAsked: (owner: Owner) => boolean = () => true,
): SharedRun<Owner>[] {
  const numbers = words.map((word) => index.numbers.get(word) ?? -1);
  const runs: SharedRun<Owner>[] = [];
  for (let from = 0; from + index.length <= numbers.length; from += 1) {
    const longest = longestRun(index, numbers, from, isAsked);
    if (longest === undefined) continue;
    runs.push(longest);
    from = longest.to - 1;
  }
  return runs;
}

function longestRun<Owner>(
  { places, texts, length }: RunIndex<Owner>,
  numbers: readonly number[],
  from: number,
  isAsked: (owner: Owner) => boolean,
): SharedRun<Owner> | undefined {
  const found = places.get(hashRun(numbers, from, length)) ?? [];
  let longest: SharedRun<Owner> | undefined;
  for (let place = 0; place < found.length; place += 2) {
    const text = texts[found[place] ?? 0];
    if (text === undefined || !isAsked(text.owner)) continue;
    const shared = sharedLength(numbers, from, text.words, found[place + 1] ?? 0);
    if (shared < length || (longest !== undefined && shared <= longest.to - from)) continue;
    longest = { from, to: from + shared, owner: text.owner };
  }
  return longest;
}

function sharedLength(a: readonly number[], fromA: number, b: readonly number[], fromB: number): number {
  let length = 0;
  while (fromA + length < a.length && fromB + length < b.length) {
    const word = a[fromA + length];
    if (word === -1 || word !== b[fromB + length]) break;
    length += 1;
  }
  return length;
}

function numberOf(numbers: Map<string, number>, word: string): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}

function hashRun(numbers: readonly number[], at: number, length: number): number {
  let hash = 0;
  for (let index = at; index < at + length; index += 1)
    hash = (Math.imul(hash, 31) + (numbers[index] ?? 0)) | 0;
  return hash;
}
