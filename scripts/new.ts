import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, UsageError } from '../src/io/command.ts';
import { ingest } from '../src/io/ingest.ts';
import { surveyRoot } from '../src/io/paths.ts';
import { writeAtomic } from '../src/io/write-atomic.ts';
import { CompendiumError } from '../src/lib/diagnostics/error.ts';
import { addEntry } from '../src/lib/seeds/add-entry.ts';
import { parseBibliography } from '../src/lib/seeds/parse-bibliography.ts';
import { scaffoldChapter } from '../src/lib/survey/scaffold-chapter.ts';

/** Papers that people add go into a digest of their own, so that the four first ones stay as they are. */
const addedDigest = 'seeds/900_added.txt';

await runCommand(
  {
    name: 'npm run new',
    summary: 'Scaffolds a chapter or adds a paper: "npm run new -- chapter …" or "npm run new -- paper …".',
    usage: [
      ['chapter --slug SLUG --title TITLE', 'a chapter at the end of a part'],
      ['  --part N', 'number of the part (default: 1)'],
      [
        'paper --title TITLE --abstract FILE',
        `a paper: its entry in ${addedDigest}, its page under content/papers/`,
      ],
      ['  --bib FILE', 'BibTeX entry of the paper, added to seeds/references.bib'],
      ['--root DIR', 'folder of the survey (default: this repository)'],
    ],
    options: {
      root: { type: 'string' },
      slug: { type: 'string' },
      title: { type: 'string' },
      part: { type: 'string' },
      abstract: { type: 'string' },
      bib: { type: 'string' },
    },
    positionals: true,
  },
  async (values, [what, ...rest]) => {
    const root = path.resolve(values.root ?? surveyRoot());
    if (rest.length > 0)
      throw new UsageError(`unexpected "${rest.join(' ')}".`, { hint: 'Put a title in quotation marks.' });
    if (what === 'chapter') await newChapter(root, values);
    else if (what === 'paper') await newPaper(root, values);
    else
      throw new UsageError(`"${what ?? ''}" is neither "chapter" nor "paper".`, {
        hint: '"npm run new -- --help" shows both.',
      });
  },
);

async function newChapter(
  root: string,
  values: { slug?: string; title?: string; part?: string },
): Promise<void> {
  const slug = needed('--slug', values.slug);
  const title = needed('--title', values.title);
  const configFile = path.join(root, 'content/survey.yaml');
  const made = scaffoldChapter(await read(configFile), { slug, title, part: Number(values.part ?? '1') });
  const file = path.join(root, made.file);
  if (existsSync(file))
    throw new CompendiumError(`${made.file} is there already.`, { hint: 'Edit it, or choose another slug.' });
  await writeAtomic(file, made.page);
  await writeAtomic(configFile, made.config);
  process.stdout.write(`Wrote ${made.file} and added the chapter to content/survey.yaml.\n`);
}

async function newPaper(
  root: string,
  values: { title?: string; abstract?: string; bib?: string },
): Promise<void> {
  const title = needed('--title', values.title);
  const abstract = await read(needed('--abstract', values.abstract));
  const digestFile = path.join(root, addedDigest);
  const digest = addEntry(existsSync(digestFile) ? await read(digestFile) : '', { title, abstract });
  const bibliographyFile = path.join(root, 'seeds/references.bib');
  const bibliography = values.bib === undefined ? undefined : await withEntry(bibliographyFile, values.bib);
  await writeAtomic(digestFile, digest);
  if (bibliography !== undefined) await writeAtomic(bibliographyFile, bibliography);
  const { written } = await ingest(root, { check: false });
  process.stdout.write(
    `Added the paper to ${addedDigest}; wrote ${written.join(', ') || 'no page, since the survey has this paper already'}.\n`,
  );
}

/** The bibliography with one more entry. */
async function withEntry(bibliographyFile: string, entryFile: string): Promise<string> {
  const entry = await read(entryFile);
  const { facts, diagnostics } = parseBibliography(entryFile, entry);
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (problem !== undefined || facts.length !== 1) {
    throw new CompendiumError(
      problem?.message ?? `${entryFile} holds ${String(facts.length)} BibTeX entries, not one.`,
      {
        hint: problem?.hint ?? 'Give a file with the entry of this paper alone.',
      },
    );
  }
  const before = existsSync(bibliographyFile) ? (await read(bibliographyFile)).trimEnd() : '';
  return `${before}\n\n${entry.trim()}\n`.trimStart();
}

function needed(option: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') {
    throw new UsageError(`${option} is missing.`, { hint: '"npm run new -- --help" shows what is needed.' });
  }
  return value;
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new CompendiumError(`cannot read ${file}.`, { hint: 'Is the name right, and may you read it?' });
  }
}
