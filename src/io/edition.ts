import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { zipSync, type Zippable } from 'fflate';
import { searchDocuments } from '../lib/search/records.ts';
import { editionPage } from '../lib/site/edition-page.ts';
import { hashText } from '../lib/text/hash.ts';
import type { Survey } from '../lib/survey/types.ts';
import { generatorRoot } from './paths.ts';

/** Files of a site that an edition on disk cannot use; feeds and files for programs lead to addresses of the site. */
const leftOut =
  /^(?:pagefind|offline\/|og|_astro\/.*\.js$|sw\.js|robots\.txt|sitemap|manifest\.webmanifest|icon-\d|rss\.xml|feed\.|llms)/u;

/** Files that scripts ask for, carried by scripts of their own. */
const carried = [
  'search/data.json',
  'search/words.json',
  'search/rare.json',
  'search/mixed.json',
  'search/formulas.txt',
  'api/publications.json',
];

/** The same instant in every zip, so that the same site gives the same bytes. */
const instant = new Date(2000, 0, 1);

/**
 * Packs a built site into a zip that is opened by double click: no server, no network.
 *
 * @param folder name of the one folder in the zip
 * @param site folder of the built site, which lives under `/`
 */
export async function packEdition(survey: Survey, site: string, folder: string): Promise<Uint8Array> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !leftOut.test(name))
    .sort();
  const all = new Set(names);
  const isThere = (file: string): boolean => all.has(file);
  const files = new Map<string, Uint8Array>();
  const bundles = new Map<string, string[]>();
  const bundleOf = (scripts: string[]): string => {
    const name = `${hashText(scripts.join(' ')).slice(0, 8)}.js`;
    bundles.set(name, scripts);
    return name;
  };
  for (const name of names) {
    const content = await readFile(path.join(site, name));
    if (name.endsWith('.html')) {
      const address = `/${name.replace(/(^|\/)index\.html$/u, '$1')}`;
      files.set(
        name,
        text(editionPage(content.toString('utf8'), { path: address, base: '/', bundleOf, isThere }).html),
      );
    } else {
      files.set(name, name.endsWith('.css') ? text(relativeStyles(content.toString('utf8'), name)) : content);
    }
  }
  for (const [name, scripts] of bundles) files.set(`_edition/${name}`, await bundlePage(site, scripts));
  files.set('_edition/files.js', await bundle({ entryPoints: ['src/client/offline/edition-files.ts'] }));
  for (const name of carried) {
    const content = files.get(name);
    if (content !== undefined) files.set(`${name}.js`, carry(name, new TextDecoder().decode(content)));
  }
  files.set(
    'search/text.json.js',
    carry('search/text.json', JSON.stringify(searchDocuments(survey).records)),
  );
  const zip: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    zip[`${folder}/${name}`] = [content, { mtime: instant, level: /\.(?:woff2|png)$/u.test(name) ? 0 : 9 }];
  }
  return zipSync(zip);
}

/** A script that hands over the content of a file. */
function carry(name: string, content: string): Uint8Array {
  return text(`window.editionFile(${JSON.stringify(name)}, ${JSON.stringify(content)});\n`);
}

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** Addresses in a style sheet, relative to it. */
function relativeStyles(css: string, name: string): string {
  const up = '../'.repeat(name.split('/').length - 1);
  return css.replace(/url\((["']?)\//gu, `url($1${up}`);
}

/** The module scripts of a page as one classic script, so that what they share is there once. */
function bundlePage(site: string, scripts: readonly string[]): Promise<Uint8Array> {
  const contents = scripts.map((name) => `import './${name}';`).join('\n');
  return bundle({ stdin: { contents, resolveDir: site }, plugins: [withoutPreloads] });
}

/** Vite lets a page load ahead what a script will import; in one script there is nothing to load. */
const withoutPreloads: Plugin = {
  name: 'without-preloads',
  setup({ onLoad }) {
    onLoad({ filter: /\.js$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replace(/__vite__mapDeps\(\[[\d,]*\]\)/gu, '[]'),
      loader: 'js',
    }));
  },
};

/** A classic script. */
async function bundle(what: Pick<BuildOptions, 'stdin' | 'entryPoints' | 'plugins'>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    ...what,
    absWorkingDir: generatorRoot,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
