import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../lib/diagnostics/diagnostic.ts';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { formatDiagnostic } from '../lib/diagnostics/format.ts';
import { compareDiagnostics } from '../lib/diagnostics/order.ts';
import { mergePapers } from '../lib/papers/merge.ts';
import { planPages, type PagePlan } from '../lib/papers/plan-pages.ts';
import { scaffoldSurvey } from '../lib/papers/scaffold-survey.ts';
import { listFiles, readSeeds, type Seeds } from './read-seeds.ts';
import { readSources } from './read-sources.ts';
import { cleanLeftovers, writeAtomic } from './write-atomic.ts';

/** What ingest did, or would do. Files are relative to the root. */
export interface Ingested {
  /** New and changed files. */
  written: string[];
  /** Those of `written` that did not exist. */
  added: string[];
  /** Pages that were as they should be. */
  unchanged: string[];
  /** Pages of which a person's version of something was kept; they may be among the written ones too. */
  kept: string[];
  /** Everything odd, sorted by place; no error is among them. */
  diagnostics: Diagnostic[];
  seeds: Seeds;
  plan: PagePlan;
}

/**
 * Brings `content/` up to date with `seeds/`. Each file is written whole or not at all.
 *
 * @param root folder of the survey
 * @param check true to change nothing and only say what would be written
 * @throws CompendiumError when there are no digests, or when the seeds have errors; nothing is written then
 */
export async function ingest(root: string, { check }: { check: boolean }): Promise<Ingested> {
  await refuseWithoutSeeds(root);
  const seeds = await readSeeds(root);
  const merged = mergePapers(seeds.digests, seeds.facts);
  const before = [...seeds.diagnostics, ...merged.diagnostics];
  const errors = before.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw await seedError(root, errors);

  const folder = path.join(root, 'content', 'papers');
  const existing = await readPages(folder);
  const plan = planPages(merged.papers, existing.pages);
  for (const file of existing.unreadable) plan.writes.delete(file);
  const writes = new Map(plan.writes);
  const surveyFile = 'content/survey.yaml';
  const added = [...plan.added];
  if (!(await exists(path.join(root, surveyFile)))) {
    added.push(surveyFile);
    writes.set(surveyFile, scaffoldSurvey(path.basename(path.resolve(root))));
  }
  if (!check) {
    await cleanLeftovers(folder);
    for (const [file, text] of writes) await writeAtomic(path.join(root, file), text);
  }
  const diagnostics = [...before, ...existing.diagnostics, ...plan.diagnostics].sort(compareDiagnostics);
  return {
    written: [...writes.keys()],
    added,
    unchanged: plan.unchanged,
    kept: plan.kept,
    diagnostics,
    seeds,
    plan,
  };
}

async function refuseWithoutSeeds(root: string): Promise<void> {
  if (!(await exists(root))) {
    throw new CompendiumError(`there is no folder ${root}.`, {
      hint: 'Name a folder that holds seeds/ with a digest.',
    });
  }
  const digests = (await listFiles(path.join(root, 'seeds'))).filter((name) => name.endsWith('.txt'));
  const pages = await listFiles(path.join(root, 'content', 'papers'));
  if (digests.length === 0 && pages.length === 0) {
    throw new CompendiumError(`${path.join(root, 'seeds')} holds no digest.`, {
      hint: 'Put a text file with titles and abstracts there, e.g. seeds/papers.txt; seeds/README.md of Compendium shows the layouts.',
    });
  }
}

async function readPages(
  folder: string,
): Promise<{ pages: Map<string, string>; unreadable: string[]; diagnostics: Diagnostic[] }> {
  const pages = new Map<string, string>();
  const unreadable: string[] = [];
  const names = (await listFiles(folder)).filter((name) => name.endsWith('.mdx'));
  const diagnostics: Diagnostic[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const name of names) {
    const file = `content/papers/${name}`;
    const bytes = await readFile(path.join(folder, name));
    const text = decoder.decode(bytes);
    pages.set(file, text);
    if (!Buffer.from(text).equals(bytes)) {
      // Writing it back would lose the bytes that are no text.
      unreadable.push(file);
      const message = 'The page holds bytes that are not UTF-8 and was left alone.';
      const hint = 'Save it as UTF-8, then run ingest again.';
      diagnostics.push({
        rule: 'ingest-skipped',
        severity: 'warning',
        message,
        hint,
        place: { file, line: 1, column: 1 },
      });
    }
  }
  return { pages, unreadable, diagnostics };
}

async function seedError(root: string, errors: Diagnostic[]): Promise<CompendiumError> {
  const sources = await readSources(root, new Set(errors.map(({ place }) => place.file)));
  const list = errors
    .sort(compareDiagnostics)
    .map((error) => formatDiagnostic(error, (file) => sources.get(file)));
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return new CompendiumError(`the seeds have ${count}; nothing was written.\n\n${list.join('\n\n')}\n`, {
    hint: 'Mend the places above and run it again.',
  });
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}
