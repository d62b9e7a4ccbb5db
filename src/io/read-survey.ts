import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Diagnostic, Place } from '../lib/diagnostics/diagnostic.ts';
import { parsePage } from '../lib/dialect/parse-page.ts';
import type { ParsedPage } from '../lib/dialect/types.ts';
import { parseDigest } from '../lib/seeds/parse-digest.ts';
import { buildSurvey } from '../lib/survey/build-survey.ts';
import { surveyConfigSchema } from '../lib/survey/config.ts';
import { glossarySchema } from '../lib/survey/glossary.ts';
import { outlineFile } from '../lib/survey/outline-problems.ts';
import { readDataFile } from '../lib/survey/read-data-file.ts';
import type { Survey } from '../lib/survey/types.ts';
import { vocabularySchema } from '../lib/survey/vocabulary.ts';

interface Stamped {
  /** Relative to the root, with `/`. */
  file: string;
  /** Changes when the file does. */
  stamp: string;
}

interface Memory {
  stamps: string;
  survey: Promise<Survey>;
  /** Parsed pages by file, so that a change of one file parses one file. */
  pages: Map<string, { stamp: string; page: ParsedPage }>;
}

/** Astro loads this module once for its configuration, once for the collections and once for the pages. */
const memories = ((globalThis as { compendiumSurveys?: Map<string, Memory> }).compendiumSurveys ??=
  new Map());

/**
 * Reads the survey below `root` and builds it. Reading again costs only a look at the files' stamps while nothing has
 * changed. Bad content never throws; it is in `survey.diagnostics`. Missing files and folders are simply absent.
 */
export async function readSurvey(root: string): Promise<Survey> {
  const files = await listSources(root);
  const stamps = files.map(({ file, stamp }) => `${file} ${stamp}`).join('\n');
  const memory = memories.get(root);
  if (memory?.stamps === stamps) return memory.survey;
  const pages = memory?.pages ?? new Map<string, { stamp: string; page: ParsedPage }>();
  const survey = read(root, files, pages);
  memories.set(root, { stamps, survey, pages });
  survey.catch(() => memories.delete(root));
  return survey;
}

async function read(root: string, files: readonly Stamped[], known: Memory['pages']): Promise<Survey> {
  const diagnostics: Diagnostic[] = [];
  const inFolder = (folder: string, ending: string) =>
    files.filter(({ file }) => file.startsWith(folder) && file.endsWith(ending));
  const readText = (file: string) => readFile(join(root, file), 'utf8');
  const unread = new Set<string>();
  const placesOf = new Map<string, (path: readonly PropertyKey[]) => Place>();
  const data = async <S extends z.ZodType>(
    file: string,
    schema: S,
    fallback: z.output<S>,
  ): Promise<z.output<S>> => {
    if (!files.some((entry) => entry.file === file)) return fallback;
    const { value, places, diagnostics: problems } = readDataFile(file, await readText(file), schema);
    diagnostics.push(...problems);
    placesOf.set(file, places.placeOf);
    if (value === undefined) unread.add(file);
    return value ?? fallback;
  };
  const pagesIn = (folder: string): Promise<ParsedPage[]> =>
    Promise.all(
      inFolder(folder, '.mdx').map(async ({ file, stamp }) => {
        const before = known.get(file);
        if (before?.stamp === stamp) return before.page;
        const page = parsePage(file, await readText(file));
        known.set(file, { stamp, page });
        return page;
      }),
    );
  const [config, vocabulary, glossary, papers, chapters, digests, figures] = await Promise.all([
    data(outlineFile, surveyConfigSchema, surveyConfigSchema.parse({ title: 'Survey' })),
    data('content/vocabulary.yaml', vocabularySchema, { kinds: [], tags: [] }),
    data('content/glossary.yaml', glossarySchema, []),
    pagesIn('content/papers/'),
    pagesIn('content/chapters/'),
    Promise.all(
      inFolder('seeds/', '.txt').map(async ({ file }) =>
        parseDigest(file.slice('seeds/'.length), await readFile(join(root, file))),
      ),
    ),
    Promise.all(
      inFolder('content/figures/', '.svg').map(
        async ({ file }) => [file.slice('content/figures/'.length), await readText(file)] as const,
      ),
    ),
  ]);
  if (chapters.length > 0 && !files.some(({ file }) => file === outlineFile)) {
    unread.add(outlineFile);
    diagnostics.push(noOutline());
  }
  return buildSurvey({
    config,
    vocabulary,
    glossary,
    placeIn: (file, path) => placesOf.get(file)?.(path) ?? { file, line: 1, column: 1 },
    unread,
    papers,
    chapters,
    digests,
    figures: new Map(figures),
    diagnostics,
  });
}

function noOutline(): Diagnostic {
  return {
    rule: 'data-file',
    severity: 'error',
    message: `There are chapters, but no ${outlineFile} that says their order.`,
    hint: 'Bring the file back, or write it: `title`, and `parts` with a `title` and a list of `chapters` each.',
    place: { file: outlineFile, line: 1, column: 1 },
  };
}

const folders = ['seeds', 'content', 'content/papers', 'content/chapters', 'content/figures'];

/** Every file a survey may be read from, sorted, with its stamp. */
async function listSources(root: string): Promise<Stamped[]> {
  const listed = await Promise.all(folders.map((folder) => listFolder(root, folder)));
  return listed.flat().sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function listFolder(root: string, folder: string): Promise<Stamped[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const files = entries.filter(
    (entry) => !entry.isDirectory() && /\.(?:txt|ya?ml|mdx|svg)$/u.test(entry.name),
  );
  return Promise.all(
    files.map(async (entry) => {
      const file = `${folder}/${entry.name}`;
      const { mtimeMs, size } = await stat(join(root, file));
      return { file, stamp: `${mtimeMs}:${size}` };
    }),
  );
}
