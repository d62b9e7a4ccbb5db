import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Survey } from '../lib/survey/types.ts';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { bookName } from '../lib/epub/book-name.ts';
import { checkSite } from './check-site.ts';
import { contentErrors } from './content-errors.ts';
import { ingestBeside } from './ingest-beside.ts';
import { lightenSite } from './lighten-site.ts';
import { withLock } from './lock.ts';
import { refuseDangerousOut } from './out-folder.ts';
import { writeOfflineFiles } from './offline-files.ts';
import { generatorRoot } from './paths.ts';
import { readSurvey } from './read-survey.ts';
import { makeSearchFiles, writeSearchFiles } from './search-index.ts';
import { startStep } from './progress.ts';
import { noPictures, startPictures, type PicturesAtWork } from './site-pictures.ts';

/** Options that every command which builds a site takes. */
export const siteOptions = {
  root: { type: 'string' },
  out: { type: 'string' },
  base: { type: 'string' },
  site: { type: 'string' },
  epub: { type: 'boolean' },
  report: { type: 'string' },
} as const;

export const siteOptionsUsage: [string, string][] = [
  ['--root DIR', 'folder of the survey: holds seeds/ and perhaps content/ (default: this repository)'],
  ['--out DIR', 'where the site is written (default: dist/ in that folder)'],
  ['--base PATH', 'path under which the site will live, e.g. /compendium/ (default: /)'],
  ['--site ADDRESS', 'address of the site, e.g. https://example.org, for canonical links and feeds'],
  ['--epub', 'also put the survey into the site as one EPUB file for e-readers, with links to it'],
  ['--report FILE', 'write what the build took, as JSON'],
];

export interface SiteOptions {
  root?: string | undefined;
  out?: string | undefined;
  base?: string | undefined;
  site?: string | undefined;
  epub?: boolean | undefined;
  report?: string | undefined;
}

/** What a build took. Times in seconds, memory in bytes. */
export interface BuildReport {
  /** Pages in the search index: papers and chapters. */
  pages: number;
  /** From the start of the process. */
  wall: number;
  seconds: { ingest: number; check: number; render: number; index: number; pictures: number };
  /** Largest resident size of the process. */
  peakMemory: number;
}

/** What a build left behind. */
export interface BuiltSite extends BuildReport {
  out: string;
  base: string;
}

/**
 * Seeds -> content -> site -> search index, in one process.
 *
 * @throws CompendiumError when the content has an error, with every diagnostic in its message.
 */
export async function buildSite(options: SiteOptions): Promise<BuiltSite> {
  const root = path.resolve(options.root ?? generatorRoot);
  const out = path.resolve(options.out ?? path.join(root, 'dist'));
  const base = normaliseBase(options.base ?? process.env['COMPENDIUM_BASE'] ?? '/');
  await refuseDangerousOut(out, root);
  process.env['COMPENDIUM_ROOT'] = root;
  process.env['COMPENDIUM_OUT'] = out;
  process.env['COMPENDIUM_BASE'] = base;
  if (options.site !== undefined) process.env['COMPENDIUM_SITE'] = checkSite(options.site);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

  const reading = startStep('Reading the digests');
  // Loading Astro and reading the pages need no ingest in most builds: what it changes is read once more below.
  const [ingested] = await Promise.all([ingestBeside(root), import('astro'), readAhead(root)]);
  const { written, unchanged, kept } = ingested;
  const ingestSeconds = reading.done(
    `${String(written)} pages written, ${String(unchanged)} unchanged, ${String(kept)} kept as people edited them`,
  );

  const checking = startStep('Checking the content');
  const survey = await readSurvey(root);
  const faults = await contentErrors(survey, root);
  if (faults !== undefined) {
    checking.fail(faults.count);
    throw faults.error;
  }
  const checkSeconds = checking.done(`${survey.papers.size} papers, ${survey.chapters.length} chapters`);

  const epub = options.epub === true ? bookName(survey) : '';
  process.env['COMPENDIUM_EPUB'] = epub;

  const pictures = process.env['COMPENDIUM_SITE'] === undefined ? noPictures : startPictures(survey);
  const { pages, ...later } = await renderAndIndex(survey, { out, base }, pictures).catch(
    async (error: unknown) => {
      await pictures.stop();
      throw error;
    },
  );
  if (epub !== '') {
    const writing = startStep('Writing the EPUB');
    const { describeEpub, writeEpub } = await import('./write-epub.ts');
    const site = options.site === undefined ? undefined : new URL(base, options.site).href;
    writing.done(describeEpub(await writeEpub(survey, { root, out: path.join(out, epub), site })));
  }
  const seconds = { ingest: ingestSeconds, check: checkSeconds, ...later };
  const report = {
    pages,
    wall: performance.now() / 1000,
    seconds,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
  if (options.report !== undefined) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  return { out, base, ...report };
}

/** The pages, their index, and the pictures that were drawn meanwhile. Times in seconds. */
async function renderAndIndex(
  survey: Survey,
  { out, base }: { out: string; base: string },
  pictures: PicturesAtWork,
): Promise<{ pages: number; render: number; index: number; pictures: number }> {
  const rendering = startStep('Rendering the pages');
  await render(out);
  const { before, after } = await lightenSite(out, base);
  const renderSeconds = rendering.done(
    `into ${path.relative(process.cwd(), out) || out}; faces cut from ${kB(before)} to ${kB(after)}`,
  );

  const indexing = startStep('Indexing for search');
  const { pages, files } = await makeSearchFiles(survey);
  await writeSearchFiles(out, files);
  const indexSeconds = indexing.done(`${pages} pages can be found`);

  const waiting = startStep('Drawing the pictures');
  const { all, drawn } = await pictures.writeTo(out);
  const pictureSeconds = waiting.done(
    all === 0
      ? 'none: previews of links need the address of the site, --site ADDRESS'
      : `${all} pictures for links, ${drawn} of them new`,
  );
  const packing = startStep('Packing for offline reading');
  const { packs, size } = await writeOfflineFiles(out, base);
  const packed = packs.reduce((sum, { bytes }) => sum + bytes, 0);
  packing.done(
    `${(packed / 1_000_000).toFixed(1)} MB to load, ${(size / 1_000_000).toFixed(1)} MB on the device`,
  );
  return { pages, render: renderSeconds, index: indexSeconds, pictures: pictureSeconds };
}

function kB(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

/** Parses the pages that are there, for `readSurvey` to find them parsed. A fault is for the reading after it to tell. */
async function readAhead(root: string): Promise<void> {
  await readSurvey(root).catch(() => undefined);
}

/** Astro keeps its half-done work in one folder of the generator, so builds take turns. */
async function render(out: string): Promise<void> {
  const waiting = (): void => {
    process.stderr.write('  Another build is at work here; waiting for it …\n');
  };
  await withLock(path.join(generatorRoot, '.cache', 'build.lock'), waiting, async () => {
    await rm(out, { recursive: true, force: true });
    const { build } = await import('astro');
    const logLevel = process.env['COMPENDIUM_DEBUG'] ? 'info' : 'error';
    const folder = process.cwd();
    try {
      // Vite looks for some packages from the working folder, which may be anywhere; and Astro takes an output folder
      // whose name begins with the working folder's for one inside it, which no name does here.
      process.chdir(path.join(generatorRoot, '.cache'));
      await build({ root: generatorRoot, logLevel, mode: 'production' });
    } finally {
      process.chdir(folder);
    }
  });
}

/** `compendium` -> `/compendium/`. */
function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/gu, '');
  if (/[^\w./~-]/u.test(inner)) {
    throw new CompendiumError(`"${base}" cannot be the path of a site.`, {
      hint: 'Use a path such as /compendium/.',
    });
  }
  return inner === '' ? '/' : `/${inner}/`;
}
