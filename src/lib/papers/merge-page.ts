import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePage } from '../dialect/parse-page.ts';
import { decide } from './decide.ts';
import { applyEdits, insertField, removeField, replaceField, type Edit } from './edit-page.ts';
import { generatedFields, generateFields, hashSource, hashValue } from './generated-fields.ts';
import { keptNote, pageUnreadable } from './merge-notes.ts';
import { paperFile, writeAbstract, writePage } from './page.ts';
import { findAbstract, findFrontMatter, findWrittenAbstract, type FrontMatterSource } from './page-source.ts';
import type { Paper } from './types.ts';

/** What became of one page. */
export interface MergedPage {
  /** Relative to the survey's root. */
  file: string;
  /** The whole page; the same as before when nothing had to change. */
  source: string;
  /** True when a person's version of something was kept, or the page was left alone since it has an error. */
  kept: boolean;
  diagnostics: Diagnostic[];
}

/**
 * Brings the page of a paper up to date without touching what people wrote: of the fields that ingest writes, only
 * those that still are as ingest left them change (their hashes stand in `generated`), and of the body only
 * `<Abstract>`. A field that a person changed or deleted is kept and reported. A page with a syntax error that
 * would have to change is left alone and reported.
 *
 * @param existing the page as it is; undefined when there is none
 */
export function mergePage(paper: Paper, existing: string | undefined): MergedPage {
  const file = paperFile(paper.key);
  if (existing === undefined) return { file, source: writePage(paper), kept: false, diagnostics: [] };
  const frontMatter = findFrontMatter(existing);
  if (!frontMatter)
    return { file, source: existing, kept: true, diagnostics: [pageUnreadable(file, existing)] };

  const page: PageToMerge = { file, source: existing, frontMatter, hashes: readHashes(frontMatter) };
  const changes = [mergeFields(page, paper), mergeAbstract(page, paper)];
  const edits = changes.flatMap((change) => change.edits);
  const notes = changes.flatMap((change) => change.notes);
  const hashes = new Map(changes.flatMap((change) => [...change.hashes]));
  if (hashes.size > 0) edits.push(writeHashes(page, hashes));
  if (edits.length === 0) return { file, source: existing, kept: notes.length > 0, diagnostics: notes };

  const problem = parsePage(file, existing).diagnostics.find(({ severity }) => severity === 'error');
  if (problem)
    return { file, source: existing, kept: true, diagnostics: [pageUnreadable(file, existing, problem)] };
  return { file, source: applyEdits(existing, edits), kept: notes.length > 0, diagnostics: notes };
}

interface PageToMerge {
  file: string;
  source: string;
  frontMatter: FrontMatterSource;
  /** What ingest last wrote, by field. */
  hashes: ReadonlyMap<string, string>;
}

interface Changes {
  edits: Edit[];
  /** New hashes, by field; undefined takes one out. */
  hashes: Map<string, string | undefined>;
  notes: Diagnostic[];
}

function mergeFields({ file, source, frontMatter, hashes }: PageToMerge, paper: Paper): Changes {
  const changes: Changes = { edits: [], hashes: new Map(), notes: [] };
  const values = generateFields(paper);
  for (const name of generatedFields) {
    const present = frontMatter.data[name] ?? undefined;
    const wanted = values[name];
    const wantedHash = hashOf(wanted);
    const decision = decide({ present: hashOf(present), written: hashes.get(name), wanted: wantedHash });
    if (decision === 'keep') changes.notes.push(keptNote(file, source, frontMatter, name, wanted));
    if (decision === 'nothing' || decision === 'keep') continue;
    changes.hashes.set(name, wantedHash);
    if (decision !== 'write') continue;
    if (wanted === undefined) changes.edits.push(removeField(source, frontMatter, name));
    else if (present === undefined) changes.edits.push(insertField(source, frontMatter, name, wanted));
    else changes.edits.push(replaceField(source, frontMatter, name, wanted));
  }
  return changes;
}

function mergeAbstract({ file, source, frontMatter, hashes }: PageToMerge, paper: Paper): Changes {
  const changes: Changes = { edits: [], hashes: new Map(), notes: [] };
  const text = writeAbstract(paper);
  // A digest without an abstract is no news about the abstract of the page.
  if (text === '') return changes;
  const wanted = hashSource(text);
  const written = hashes.get('abstract');
  const quick = findWrittenAbstract(source);
  if (quick && wanted === written && hashSource(source.slice(quick.start, quick.end)) === wanted)
    return changes;

  const range = findAbstract(parsePage(file, source));
  const present = range && hashSource(source.slice(range.start, range.end));
  const decision = decide({ present, written, wanted });
  if (decision === 'keep') changes.notes.push(keptNote(file, source, frontMatter, 'abstract', text, range));
  if (decision === 'nothing' || decision === 'keep') return changes;
  changes.hashes.set('abstract', wanted);
  if (decision === 'write')
    changes.edits.push(range ? { range, text } : abstractAtTop(source, frontMatter, text));
  return changes;
}

function abstractAtTop(source: string, { range }: FrontMatterSource, text: string): Edit {
  const fence = /^---[\t ]*(?:\r\n|\n|\r|$)/u.exec(source.slice(range.end))?.[0] ?? '';
  const start = range.end + fence.length;
  const rest = /^[\t ]*(?:[\r\n]|$)/u.test(source.slice(start)) ? '' : '\n';
  return { range: { start, end: start }, text: `${/[\r\n]$/u.test(fence) ? '' : '\n'}\n${text}\n${rest}` };
}

function hashOf(value: unknown): string | undefined {
  return value === undefined ? undefined : hashValue(value);
}

function readHashes({ data }: FrontMatterSource): ReadonlyMap<string, string> {
  const generated = data['generated'];
  if (typeof generated !== 'object' || generated === null) return new Map();
  return new Map(Object.entries(generated).map(([name, hash]) => [name, String(hash)]));
}

function writeHashes({ source, frontMatter, hashes }: PageToMerge, changed: Changes['hashes']): Edit {
  const merged = new Map<string, string | undefined>([...hashes, ...changed]);
  const known = [...generatedFields, 'abstract'].filter((name) => merged.has(name));
  const others = [...merged.keys()].filter((name) => !known.includes(name));
  const entries = [...known, ...others]
    .map((name) => [name, merged.get(name)])
    .filter(([, hash]) => hash !== undefined);
  const value = Object.fromEntries(entries) as Record<string, unknown>;
  const edit = 'generated' in frontMatter.data ? replaceField : insertField;
  return edit(source, frontMatter, 'generated', value);
}
