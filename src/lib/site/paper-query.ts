/** What a paper may be chosen by in the list of papers; also the names in the address. */
export const facetNames = ['chapter', 'tag', 'kind', 'venue'] as const;
export type FacetName = (typeof facetNames)[number];

/** By what the list of papers is ordered, and which way first. */
export const sortKeys = {
  year: 'desc',
  title: 'asc',
  author: 'asc',
  venue: 'asc',
  chapter: 'asc',
  kind: 'asc',
  cited: 'desc',
} as const;
export type SortKey = keyof typeof sortKeys;
export type Order = 'asc' | 'desc';

/**
 * What a reader asks of the list of papers; empty strings ask for nothing. It stands in the address as
 * `?text=lanterns&tag=light&from=2020&sort=title&order=asc`.
 */
export interface PaperQuery extends Record<FacetName, string> {
  text: string;
  /** First and last year. */
  from: string;
  to: string;
  sort: SortKey;
  order: Order;
}

const filterNames = ['text', ...facetNames, 'from', 'to'] as const;

/** Reads a query from the address; what is unknown there is ignored. */
export function readQuery(parameters: URLSearchParams): PaperQuery {
  const read = Object.fromEntries(filterNames.map((name) => [name, parameters.get(name)?.trim() ?? '']));
  const asked = parameters.get('sort') ?? '';
  const sort = isSortKey(asked) ? asked : 'year';
  const order = parameters.get('order');
  return {
    ...(read as Record<(typeof filterNames)[number], string>),
    sort,
    order: order === 'asc' || order === 'desc' ? order : sortKeys[sort],
  };
}

/** Writes a query for the address, the inverse of {@link readQuery}; newest first goes without saying. */
export function writeQuery(query: PaperQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of filterNames) if (query[name] !== '') parameters.set(name, query[name]);
  if (query.sort !== 'year' || query.order !== sortKeys.year) {
    parameters.set('sort', query.sort);
    parameters.set('order', query.order);
  }
  return parameters;
}

/** Site path of the list of papers with one value chosen: `/papers/?tag=light`. */
export function listPath(facet: FacetName, value: string): string {
  return `/papers/?${new URLSearchParams({ [facet]: value })}`;
}

/** One thing asked for, which can be dropped by itself. */
export interface ActiveFilter {
  names: readonly (typeof filterNames)[number][];
  /** `Kind` */
  label: string;
  /** `theory`, `2020 to 2023` */
  value: string;
}

/**
 * What a query asks for, in the order of the form.
 *
 * @param labelOf how readers see a facet
 * @param valueOf how readers see a value of a facet
 */
export function activeFilters(
  query: PaperQuery,
  labelOf: (name: FacetName) => string,
  valueOf: (name: FacetName, value: string) => string,
): ActiveFilter[] {
  const { text, from, to } = query;
  const facets = facetNames.filter((name) => query[name] !== '');
  return [
    ...(text === '' ? [] : [{ names: ['text'], label: 'Words', value: text } as const]),
    ...facets.map((name) => ({ names: [name], label: labelOf(name), value: valueOf(name, query[name]) })),
    ...(from === '' && to === ''
      ? []
      : [{ names: ['from', 'to'], label: 'Years', value: yearsInWords(query) } as const]),
  ];
}

/** The query without some of the things it asks for. */
export function without(query: PaperQuery, filters: readonly Pick<ActiveFilter, 'names'>[]): PaperQuery {
  const names = filters.flatMap((filter) => filter.names);
  return { ...query, ...Object.fromEntries(names.map((name) => [name, ''])) };
}

function yearsInWords({ from, to }: PaperQuery): string {
  if (from === to) return from;
  if (to === '') return `from ${from}`;
  if (from === '') return `up to ${to}`;
  return from < to ? `${from} to ${to}` : `${to} to ${from}`;
}

export function isSortKey(name: string): name is SortKey {
  return Object.hasOwn(sortKeys, name);
}
