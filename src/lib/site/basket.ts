/**
 * The reader's basket: keys of papers in the order in which they were picked, each once. In an address and in the
 * browser's storage it is written as `a,b,c`.
 */
export type Basket = readonly string[];

/**
 * Reads `a,b,c`. Spaces around keys, empty places and repetitions do no harm; words that cannot be keys are kept, so
 * that the page can name them.
 *
 * @param text from the address or from storage; `null` where there is nothing
 */
export function readBasket(text: string | null): string[] {
  const keys = (text ?? '').split(',').map((key) => key.trim());
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The basket as `a,b,c`. */
export function writeBasket(basket: Basket): string {
  return basket.join(',');
}

/**
 * The address of a basket: `/basket/?keys=a,b,c`, and `/basket/` for an empty one.
 *
 * @param order of the list, where it is not the order of the keys
 */
export function basketAddress(path: string, basket: Basket, order = 'picked'): string {
  const keys = encodeURIComponent(writeBasket(basket)).replaceAll('%2C', ',');
  if (keys === '') return path;
  return `${path}?keys=${keys}${order === 'picked' ? '' : `&order=${order}`}`;
}

/** Adds papers at the end; those that are in it already keep their place. */
export function addKeys(basket: Basket, keys: Basket): string[] {
  return [...new Set([...basket, ...keys])];
}

export function removeKeys(basket: Basket, keys: Basket): string[] {
  return basket.filter((key) => !keys.includes(key));
}

/** Puts in what is not in it, takes out what is. */
export function toggleKey(basket: Basket, key: string): string[] {
  return basket.includes(key) ? removeKeys(basket, [key]) : addKeys(basket, [key]);
}

/** Whether two baskets hold the same papers, in whatever order. */
export function holdsSame(one: Basket, other: Basket): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}

/** Parts the keys of a basket into papers of the survey and keys that it does not know. */
export function findPapers<Paper>(
  basket: Basket,
  papers: ReadonlyMap<string, Paper>,
): { found: Paper[]; unknown: string[] } {
  const found: Paper[] = [];
  const unknown: string[] = [];
  for (const key of basket) {
    const paper = papers.get(key);
    if (paper === undefined) unknown.push(key);
    else found.push(paper);
  }
  return { found, unknown };
}

/**
 * The list that came with an address, as long as it is not the reader's own basket.
 *
 * @param asked keys in the address
 * @param isOwn whether the page itself wrote them there, perhaps before the basket changed
 */
export function sharedList(asked: Basket, own: Basket, isOwn: boolean): Basket | undefined {
  return asked.length === 0 || isOwn || holdsSame(asked, own) ? undefined : asked;
}
