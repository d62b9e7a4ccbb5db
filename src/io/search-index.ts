import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { formulaEntries, formulaLines } from '../lib/search/formulas.ts';
import { recordHtml } from '../lib/search/record-html.ts';
import { searchDocuments, type SearchRecord } from '../lib/search/records.ts';
import { searchData, splitWords } from '../lib/search/make-search-data.ts';
import { shownText } from '../lib/search/shown-text.ts';
import type { Survey } from '../lib/survey/types.ts';
import { mapFiles } from './map-files.ts';

/** What Pagefind writes that this site loads; its own user interfaces stay behind. */
const wanted = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.\w+\.pagefind|.*\.pf_(?:meta|index|fragment))$/u;

/**
 * Bytes of a word list, by Pagefind's own count, after which it starts a new file. For a small survey far below its
 * default of 20,000, so that a query loads words and not their neighbours; for a large one less far, since all the files
 * are listed in one that every reader loads.
 */
function chunkSize(records: number): number {
  return Math.min(20_000, Math.max(1000, 2 * records));
}

/** The files that make a survey searchable, by path under the site's folder. */
export type SearchFiles = Map<string, Uint8Array | string>;

/**
 * Makes the search of a survey: Pagefind's index of every paper and every section of a chapter, and the data of the
 * forgiving layer before it.
 *
 * @returns the files, and how many pages can be found
 * @throws CompendiumError when Pagefind reports a fault
 */
export async function makeSearchFiles(survey: Survey): Promise<{ files: SearchFiles; pages: number }> {
  const documents = searchDocuments(survey);
  const files: SearchFiles = new Map();
  const records = await addPagefind(files, documents.records);
  const { data, common, rare, mixed } = splitWords(searchData(survey, documents));
  const paths = documents.pages.map((page) => page.path);
  files.set('search/data.json', JSON.stringify({ ...data, records: shortest(records).join(' ') }));
  files.set('search/words.json', JSON.stringify(common));
  files.set('search/rare.json', JSON.stringify(rare));
  files.set('search/mixed.json', JSON.stringify(mixed));
  files.set('search/formulas.txt', formulaLines(formulaEntries(survey, paths)));
  return { files, pages: documents.pages.length };
}

/** The beginnings of names that are long enough to tell them apart. */
function shortest(names: readonly string[]): string[] {
  const longest = Math.max(0, ...names.map((name) => name.length));
  for (let length = 3; length < longest; length += 1) {
    const starts = names.map((name) => name.slice(0, length));
    if (new Set(starts).size === names.length) return starts;
  }
  return [...names];
}

/** Writes search files below a folder. */
export async function writeSearchFiles(out: string, files: SearchFiles): Promise<void> {
  const folders = new Set([...files.keys()].map((name) => path.dirname(path.join(out, name))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await mapFiles(files, ([name, content]) => writeFile(path.join(out, name), content));
}

/**
 * Lets Pagefind index the records, and adds its files.
 *
 * @returns Pagefind's name of each record, in order: the hash in its results
 */
async function addPagefind(files: SearchFiles, records: readonly SearchRecord[]): Promise<string[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records.length));
  try {
    // Stems are not stemmed again: no language, and four kilobytes less of code.
    const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
    if (index === undefined) throw indexFault(errors);
    const added = await Promise.all(
      records.map((record, number) =>
        index.addHTMLFile({ url: `/${String(number)}`, content: recordHtml(record) }),
      ),
    );
    const faults = added.flatMap((answer) => answer.errors);
    if (faults.length > 0) throw indexFault(faults);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw indexFault(made.errors);
    const names: string[] = [];
    for (const { path: name, content } of made.files) {
      if (!wanted.test(path.posix.basename(name))) continue;
      files.set(`pagefind/${name}`, name === 'pagefind.js' ? await smaller(content) : content);
      const hash = /fragment\/\w+?_(\w+)\.pf_fragment$/u.exec(name)?.[1];
      if (hash === undefined) continue;
      const fragment = readFragment(content);
      const number = Number(fragment.url.slice(1));
      const record = records[number];
      names[number] = hash;
      if (record !== undefined)
        files.set(`pagefind/${name}`, writeFragment({ ...fragment, ...shownText(record) }));
    }
    return names;
  } finally {
    await close();
  }
}

/** Pagefind's script without comments, long names and messages for developers: three kilobytes less to load. */
async function smaller(script: Uint8Array): Promise<string> {
  const { code } = await transform(new TextDecoder().decode(script), {
    minify: true,
    drop: ['console'],
    format: 'esm',
    target: 'es2022',
  });
  return code;
}

/** What Pagefind keeps of a record: `url` is `/` and the number of the record. */
type Fragment = { url: string } & Record<string, unknown>;

/** A fragment is JSON behind a mark, compressed. */
const mark = 'pagefind_dcd';

function readFragment(content: Uint8Array): Fragment {
  return JSON.parse(gunzipSync(content).toString('utf8').slice(mark.length)) as Fragment;
}

/** The inverse of {@link readFragment}: Pagefind has indexed words, and hands over the text that a reader is shown. */
function writeFragment(fragment: Fragment): Uint8Array {
  return gzipSync(mark + JSON.stringify(fragment), { level: 9 });
}

function indexFault(errors: string[]): CompendiumError {
  return new CompendiumError(
    `the search index could not be made: ${errors.join('; ') || 'Pagefind gave no reason'}.`,
    {
      hint: 'Run "npm run build" again; if it happens again, reinstall: remove node_modules and start anew.',
    },
  );
}
