import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Digest, DigestEntry } from '../seeds/types.ts';
import { comparableText } from '../text/words.ts';
import { frontmatterPlace } from './front-matter.ts';
import type { PaperPage } from './read-papers.ts';

/** Looks up the digest entries of papers. */
export interface EntryIndex {
  entriesOf: (paper: PaperPage) => DigestEntry[];
  diagnosticsOf: (paper: PaperPage) => Diagnostic[];
}

/**
 * Finds the digest entries a paper came from, by the `seeds` of its front matter: the entry of that file whose lines
 * overlap those given. Where no entry does (someone added lines to the digest), the entry with the paper's title is
 * taken.
 */
export function indexEntries(digests: readonly Digest[]): EntryIndex {
  const byFile = new Map(digests.map((digest) => [baseName(digest.file), digest.entries]));
  const byTitle = new Map<string, DigestEntry[]>();
  for (const { entries } of digests) {
    for (const entry of entries) {
      const title = comparableText(entry.title);
      byTitle.set(title, [...(byTitle.get(title) ?? []), entry]);
    }
  }
  const find = (seed: PaperPage['frontmatter']['seeds'][number]): DigestEntry | undefined =>
    byFile
      .get(baseName(seed.file))
      ?.find((entry) => entry.lines.from <= seed.lines[1] && seed.lines[0] <= entry.lines.to);
  const entriesOf = ({ frontmatter }: PaperPage): DigestEntry[] => {
    const entries = frontmatter.seeds.map(find).filter((entry) => entry !== undefined);
    if (entries.length === 0) entries.push(...(byTitle.get(comparableText(frontmatter.title)) ?? []));
    return [...new Set(entries)];
  };
  const diagnosticsOf = (paper: PaperPage): Diagnostic[] =>
    paper.frontmatter.seeds.flatMap((seed, index): Diagnostic[] =>
      find(seed) !== undefined ? [] : [missingEntry(paper, index, byFile.has(baseName(seed.file)))],
    );
  return { entriesOf, diagnosticsOf };
}

/** The raw words of the entries: their titles and abstracts, each a text of its own; equal texts once. */
export function textsOfEntries(entries: readonly DigestEntry[]): string[] {
  return [...new Set(entries.flatMap((entry) => [entry.title, entry.abstract]))].filter(
    (text) => text !== '',
  );
}

function missingEntry(paper: PaperPage, index: number, fileExists: boolean): Diagnostic {
  const seed = paper.frontmatter.seeds[index];
  const where =
    seed === undefined ? '' : `seeds/${baseName(seed.file)}, lines ${seed.lines[0]} to ${seed.lines[1]}`;
  return {
    rule: 'seed-not-found',
    severity: 'error',
    message: fileExists ? `No entry of a digest stands in ${where}.` : `There is no digest for ${where}.`,
    hint: 'Run `npm run ingest`, which writes the `seeds` of every paper; if they were edited, delete them and their line under `generated` first.',
    place: frontmatterPlace(paper.page, ['seeds', index]),
  };
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
