import type { SearchData } from '../../lib/search/search-data.ts';
import { Searcher } from '../../lib/search/searcher.ts';
import { PagefindText, type Pagefind } from './pagefind-text.ts';
import { fetchSearchFile, laterWords } from './search-file.ts';
import { SiteSearch, type TextSource } from './site-search.ts';

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
  const engine = index === undefined ? loadPagefind(base).catch(() => undefined) : undefined;
  const data = (await fetchSearchFile(base, 'data.json').then((file) => file.json())) as SearchData & {
    records: string;
  };
  const text = (await index) ?? new PagefindText(await engine, data.records.split(' '));
  return new SiteSearch(new Searcher(data, text, laterWords(base)), text, base);
}

async function loadEditionText(base: string): Promise<TextSource> {
  const { EditionText } = await import('../../lib/search/edition-text.ts');
  const file = await fetchSearchFile(base, 'text.json');
  return new EditionText((await file.json()) as ConstructorParameters<typeof EditionText>[0]);
}

async function loadPagefind(base: string): Promise<Pagefind> {
  if (typeof WebAssembly === 'undefined') throw new Error('Pagefind needs WebAssembly');
  const address = `${base}pagefind/pagefind.js`;
  const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A worker of its own would load Pagefind a second time; a word takes a millisecond.
  await engine.options({ baseUrl: '/', noWorker: true });
  await engine.init();
  return engine;
}
