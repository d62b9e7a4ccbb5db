import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { cutBibtex, type BibtexBlock } from './bibtex-blocks.ts';
import { readBibtexEntry, readNames, readTex, type BibtexEntry } from './citation-js.ts';
import { describeSyntaxError } from './bibtex-error.ts';
import { readArxiv, readDoi, readUrl, readYear } from './identifiers.ts';
import { toPaperKey } from './paper-key.ts';
import { excerpt } from './report.ts';
import type { Facts } from './types.ts';
import { uniqueKeys } from './unique-keys.ts';

/**
 * Reads a BibTeX bibliography. An entry that cannot be used is reported with its place and left out; the
 * others are read all the same. Never throws.
 *
 * @param file path for diagnostics, relative to the survey's root
 */
export function parseBibliography(file: string, text: string): { facts: Facts[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const usable: Facts[] = [];
  const blocks = cutBibtex(text);
  const strings = blocks
    .filter(({ type, closed }) => type === 'string' && closed)
    .map(({ source }) => source);

  for (const block of blocks) {
    if (block.type === 'comment' || block.type === 'preamble') continue;
    const place = { file, line: block.line, column: block.column };
    const problem = (rule: string, message: string, hint: string, at: Place = place): void => {
      diagnostics.push({ rule, severity: 'error', message, hint, place: at });
    };
    if (!block.closed) {
      const message = `The entry "${excerpt(firstLine(block))}" has no closing brace.`;
      problem('bibliography-syntax', message, 'Close every "{" of the entry with a "}".');
      continue;
    }
    if (block.type === 'string') continue;
    try {
      const entry = readBibtexEntry(block.source, strings);
      if (!entry) continue;
      const facts = toFacts(entry, place, (message, hint) =>
        diagnostics.push({ rule: 'bibliography-field', severity: 'warning', message, hint, place }),
      );
      if (facts.key === '') {
        problem(
          'bibliography-key',
          `"${entry.label}" is no key for a page.`,
          'Use lower-case letters and digits.',
        );
      } else if (facts.title === '') {
        const message = `The entry "${entry.label}" has no title, so no paper can be found for it.`;
        problem('bibliography-title', message, 'Add a "title = {…}" field.');
      } else usable.push(facts);
    } catch (error) {
      const { message, line, column } = describeSyntaxError(error);
      const at = {
        file,
        line: block.line + line - 1,
        column: line === 1 ? block.column + column - 1 : column,
      };
      problem('bibliography-syntax', `The entry "${excerpt(firstLine(block))}": ${message}`, syntaxHint, at);
    }
  }
  const unique = uniqueKeys(usable);
  return { facts: unique.facts, diagnostics: [...diagnostics, ...unique.diagnostics] };
}

const syntaxHint = 'Write fields as "name = {value}", with a comma after each.';

function firstLine({ source }: BibtexBlock): string {
  return source.split('\n', 1)[0] ?? '';
}

function toFacts(entry: BibtexEntry, place: Place, warn: (message: string, hint: string) => void): Facts {
  const field = (name: string): string => entry.fields.get(name)?.trim() ?? '';
  const text = (...names: string[]): string => readTex(names.map(field).find((value) => value !== '') ?? '');
  const key = toPaperKey(entry.label);
  if (key !== entry.label && key !== '') {
    warn(
      `The key "${entry.label}" cannot stand in an address; the page has the key "${key}".`,
      `Rename it to "${key}".`,
    );
  }
  const address = (name: string): string | undefined => {
    const url = readUrl(field(name));
    if (url === undefined && field(name) !== '') {
      warn(
        `The ${name} of "${entry.label}" is no address: "${excerpt(field(name))}".`,
        'Give it as https://….',
      );
    }
    return url;
  };
  const year = readYear(field('year') || field('date'));
  if (year === undefined)
    warn(`The entry "${entry.label}" has no year.`, 'Add "year = {2024}", four digits.');
  const venue = text(
    'journal',
    'journaltitle',
    'booktitle',
    'publisher',
    'school',
    'institution',
    'howpublished',
  );
  const url = address('url');
  const facts: Facts = {
    key,
    type: entry.type,
    title: text('title'),
    authors: field('author') === '' ? [] : readNames(field('author')),
    place,
  };
  const arxiv = readArxiv(field('eprint'), field('archiveprefix') || field('eprinttype'), url);
  const doi = readDoi(field('doi'));
  const code = address('code');
  if (year !== undefined) facts.year = year;
  if (venue !== '') facts.venue = venue;
  if (arxiv !== undefined) facts.arxiv = arxiv;
  if (doi !== undefined) facts.doi = doi;
  if (url !== undefined) facts.url = url;
  if (code !== undefined) facts.code = code;
  return facts;
}
