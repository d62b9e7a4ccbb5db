import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { version as katexVersion } from 'katex';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { renderPage } from '../lib/markdown/render-page.ts';
import type { Survey } from '../lib/survey/types.ts';
import { generatorRoot } from './paths.ts';
import { readSurvey } from './read-survey.ts';

export interface PapersLoaderOptions {
  /** Folder of the survey. */
  root: string;
}

/**
 * Loads the papers of a survey as finished HTML: the survey's own tree of each page goes through the plugins of the
 * chapters, but never through a bundler. A page is rendered again only if its source, or anything else that its HTML
 * depends on, has changed.
 */
export function papersLoader({ root }: PapersLoaderOptions): Loader {
  return {
    name: 'compendium-papers',
    load: async (context) => {
      const { watcher, logger } = context;
      if (watcher === undefined) return loadPapers(root, context);
      // A preview lives on while a page is broken: people are in the middle of mending it.
      const load = (): Promise<void> =>
        loadPapers(root, context).catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      await load();
      watcher.add(path.join(root, 'content'));
      const again = (file: string): void => {
        if (!path.relative(path.join(root, 'content'), file).startsWith('..')) void load();
      };
      for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, again);
    },
  };
}

/**
 * @throws CompendiumError with the problems of every page that has some
 */
async function loadPapers(
  root: string,
  { store, config, logger, generateDigest }: LoaderContext,
): Promise<void> {
  const survey = await readSurvey(root);
  const { base } = config;
  const surroundings = generateDigest(`${base}\n${await rendererStamp()}\n${whatPagesShowOfOthers(survey)}`);
  const problems: string[] = [];
  const stale = new Set(store.keys());
  let rendered = 0;
  for (const { key, page } of survey.papers.values()) {
    stale.delete(key);
    const digest = generateDigest(`${surroundings}\n${page.source}`);
    if (store.get(key)?.digest === digest) continue;
    try {
      const { abstract, notes } = renderPage(page, survey, { base });
      store.set({ id: key, data: { abstract, notes }, digest });
      rendered += 1;
      if (rendered % 500 === 0) logger.info(`${rendered} papers rendered`);
    } catch (error) {
      if (!(error instanceof CompendiumError)) throw error;
      problems.push(error.message);
    }
  }
  for (const key of stale) store.delete(key);
  logger.info(`${rendered} of ${survey.papers.size} papers rendered, the others are as before`);
  if (problems.length > 0) throw new CompendiumError(problems.join('\n'));
}

/** All that the HTML of a page takes from the rest of the survey: labels of papers, names of targets, drawings. */
function whatPagesShowOfOthers({ papers, targets, figures }: Survey): string {
  return JSON.stringify([
    [...papers.values()].map(({ key, label, shortAuthors, yearLabel }) => [
      key,
      label,
      shortAuthors,
      yearLabel,
    ]),
    [...targets.values()].map(({ label, name, path: address, fragment }) => [label, name, address, fragment]),
    [...figures],
  ]);
}

/** Changes when the code that renders does, so that nothing stays as an older version of the generator wrote it. */
async function rendererStamp(): Promise<string> {
  const sources: string[] = [katexVersion];
  for (const stage of ['dialect', 'survey', 'markdown']) {
    const folder = path.join(generatorRoot, 'src', 'lib', stage);
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
      sources.push(await readFile(path.join(folder, file), 'utf8'));
    }
  }
  return sources.join('\n');
}
