import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { listResults } from '../src/client/search/list-results.ts';
import { laterWords } from '../src/client/search/search-file.ts';
import { PagefindText, type Pagefind } from '../src/client/search/pagefind-text.ts';
import { SiteSearch } from '../src/client/search/site-search.ts';
import { EditionText } from '../src/lib/search/edition-text.ts';
import { qualityOf, rankOf } from '../src/lib/search/measures.ts';
import { searchDocuments, type SearchDocuments } from '../src/lib/search/records.ts';
import type { SearchData } from '../src/lib/search/search-data.ts';
import { Searcher } from '../src/lib/search/searcher.ts';
import type { Survey } from '../src/lib/survey/types.ts';

/** A query with the pages that are a right first answer. */
export interface GoldenQuery {
  query: string;
  expect: string[];
}

/** Asks for the paths of pages, best first. */
type Ask = (query: string) => Promise<string[]> | string[];

/** How well an engine finds, and how fast: milliseconds from the query to the list of results. */
export interface EngineRow {
  engine: string;
  quality: ReturnType<typeof qualityOf>;
  median: number;
  worst: number;
}

/**
 * Asks several engines the same queries over the same text: the search of the site, that of the edition, and MiniSearch
 * and Lunr as their guides set them up: with their own words, stems and weights, and with what the guides recommend.
 *
 * @param site folder of the built survey
 */
export async function compareEngines(
  site: string,
  survey: Survey,
  golden: readonly GoldenQuery[],
): Promise<EngineRow[]> {
  const documents = searchDocuments(survey);
  const rows: EngineRow[] = [];
  for (const [engine, ask] of await engines(site, documents)) {
    for (const { query } of golden.slice(0, 20)) await ask(query); // warm
    const ranks: number[] = [];
    const times: number[] = [];
    for (const { query, expect } of golden) {
      const start = performance.now();
      const found = await ask(query);
      times.push(performance.now() - start);
      ranks.push(rankOf(found, expect));
    }
    times.sort((a, b) => a - b);
    rows.push({
      engine,
      quality: qualityOf(ranks),
      median: times[Math.floor(times.length / 2)] ?? 0,
      worst: times.at(-1) ?? 0,
    });
  }
  return rows;
}

async function engines(site: string, documents: SearchDocuments): Promise<[string, Ask][]> {
  const { search, data } = await openSite(site);
  const text = new EditionText(documents.records);
  const edition = new SiteSearch(new Searcher(data, text, laterWords(address)), text, address);
  const pages = documents.pages.map((page, index) => ({
    id: index,
    title: page.title,
    authors: page.authors.join(', '),
    text: documents.records
      .filter((record) => record.page === index)
      .flatMap(({ blocks }) => blocks.map((block) => block.text))
      .join('\n'),
  }));
  const fields = ['title', 'authors', 'text'] as const;
  const pathOf = (id: unknown): string => documents.pages[Number(id)]?.path ?? '';

  const mini = new MiniSearch({ fields: [...fields] });
  mini.addAll(pages);
  const recommended = { boost: { title: 2 }, fuzzy: 0.2, prefix: true };

  const lunrWith = (boost: number): lunr.Index =>
    lunr(function () {
      this.ref('id');
      for (const field of fields) this.field(field, field === 'title' ? { boost } : {});
      for (const page of pages) this.add(page);
    });
  const [plain, boosted] = [lunrWith(1), lunrWith(10)];
  // Words alone: in Lunr's own language signs of formulas and titles would be operators. It changes what it is given.
  const words = (index: lunr.Index, query: string, options: Partial<lunr.Query.Clause> = {}): string[] =>
    index
      .query((clauses) => {
        for (const token of lunr.tokenizer(query)) clauses.term(token.toString(), { ...options });
      })
      .map(({ ref }) => pathOf(ref));

  return [
    ['this site (Pagefind)', (query) => answerOf(search, query)],
    ['the edition', (query) => answerOf(edition, query)],
    ['MiniSearch', (query) => mini.search(query).map(({ id }) => pathOf(id))],
    ['MiniSearch, fuzzy 0.2, prefix', (query) => mini.search(query, recommended).map(({ id }) => pathOf(id))],
    ['Lunr', (query) => words(plain, query)],
    ['Lunr, title tenfold', (query) => words(boosted, query)],
    ['Lunr, edit distance 1', (query) => words(plain, query, { editDistance: 1 })],
  ];
}

async function answerOf(search: SiteSearch, query: string): Promise<string[]> {
  const answer = await search.search(query);
  return listResults(answer, search.searcher.pages).map(({ known }) => known.path);
}

/** What the search of a site weighs. */
export interface SearchWeight {
  /** Bytes of all its files as they lie on the host, and how many they are. */
  size: number;
  files: number;
  /** Bytes that a first and a second query move, compressed, without the scripts of the page itself. */
  first: number;
  second: number;
  /** Milliseconds from the queries to the list of results, files read from this machine. */
  times: [number, number];
}

/** Weighs the search of a built site by two queries. */
export async function weighSearch(site: string, queries: readonly [string, string]): Promise<SearchWeight> {
  let [size, files] = [0, 0];
  for (const folder of ['pagefind', 'search']) {
    for (const name of await readdir(path.join(site, folder), { recursive: true })) {
      const entry = await stat(path.join(site, folder, name));
      if (!entry.isFile() || name.endsWith('.html')) continue;
      size += entry.size;
      files += 1;
    }
  }
  const start = performance.now();
  const { search, moved } = await openSite(site);
  await showFirst(search, queries[0]);
  const [first, afterFirst] = [moved(), performance.now()];
  await showFirst(search, queries[1]);
  const times: [number, number] = [afterFirst - start, performance.now() - afterFirst];
  return { size, files, first, second: moved() - first, times };
}

/** Answers a query, and loads the excerpts of the first five results, as the page does. */
async function showFirst(search: SiteSearch, query: string): Promise<void> {
  const answer = await search.search(query);
  for (const found of answer.found.slice(0, 5))
    await search.passages(answer, found, found.records.slice(0, 1));
}

const address = 'http://site.invalid/';

/** Opens the search of a built site as a browser does, with its files read from disk and counted. */
async function openSite(
  site: string,
): Promise<{ search: SiteSearch; data: SearchData; moved: () => number }> {
  const script = path.join(site, 'pagefind', 'pagefind.js');
  let bytes = gzipSync(await readFile(script), { level: 9 }).length;
  globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const content = await readFile(path.join(site, url.pathname));
    const shrinks = /\.(?:json|txt)$/u.test(url.pathname);
    bytes += shrinks ? gzipSync(content, { level: 9 }).length : content.length;
    return new Response(content);
  };
  // Each opening is a new reader, who has loaded nothing.
  const engine = (await import(`${pathToFileURL(script).href}?${String(performance.now())}`)) as Pagefind;
  await engine.options({ baseUrl: '/', basePath: `${address}pagefind/`, noWorker: true });
  await engine.init();
  const data = (await fetch(`${address}search/data.json`).then((file) => file.json())) as SearchData & {
    records: string;
  };
  const text = new PagefindText(engine, data.records.split(' '));
  const searcher = new Searcher(data, text, laterWords(address));
  return { search: new SiteSearch(searcher, text, address), data, moved: () => bytes };
}
