/** The part of Pagefind's browser interface that the search page uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, unknown> }): Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** Per facet and value, how many results there would be. */
  filters: Record<string, Record<string, number>>;
}

export interface PagefindResult {
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  url: string;
  meta: Record<string, string>;
  excerpt: string;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/**
 * Loads the search engine and its index from the site itself.
 *
 * @param base path of the site, with a slash at both ends
 * @throws when the index is missing or the browser cannot run it
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  await engine.options({ baseUrl: base, excerptLength: 28 });
  await engine.init();
  await engine.filters(); // answers carry counts by facet only once the facets are loaded
  return engine;
}
