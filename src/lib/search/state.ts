/** What a reader may narrow a search by, in the order in which it is shown; also the names in the address. */
export const facets = ['kind', 'chapter', 'year', 'type', 'tag', 'code'] as const;

export type Facet = (typeof facets)[number];

/** A search as it stands in the address: `?q=…&chapter=…&year=2023&year=2024`. */
export interface SearchState {
  query: string;
  /** Chosen values by facet; any of them may match. */
  chosen: Record<Facet, string[]>;
  /** Search for what was typed, without corrections. */
  exact: boolean;
}

/** Reads a search from the address; names that are no facet are ignored, repeated values count once. */
export function readState(parameters: URLSearchParams): SearchState {
  const chosen = Object.fromEntries(
    facets.map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter((value) => value !== '')]),
  ) as SearchState['chosen'];
  return { query: parameters.get('q')?.trim() ?? '', chosen, exact: parameters.get('exact') === '1' };
}

/** Writes a search for the address; the inverse of `readState`. Empty parts are left out. */
export function writeState({ query, chosen, exact }: SearchState): URLSearchParams {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (exact) parameters.set('exact', '1');
  for (const facet of facets) for (const value of chosen[facet]) parameters.append(facet, value);
  return parameters;
}

/** Whether there is anything to search for. */
export function isEmpty({ query, chosen }: SearchState): boolean {
  return query === '' && facets.every((facet) => chosen[facet].length === 0);
}
