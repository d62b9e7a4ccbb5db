import { CompendiumError } from '../diagnostics/error.ts';

/** A paper to add to a digest. */
export interface NewEntry {
  title: string;
  abstract: string;
}

/**
 * Adds an entry to the end of a digest in the spaced layout.
 *
 * @param digest text of the digest; empty for a new one
 * @returns the text with the entry, which `parseDigest` reads back with title and abstract on one line each
 * @throws CompendiumError when title or abstract are empty or cannot be told apart
 */
export function addEntry(digest: string, { title, abstract }: NewEntry): string {
  const [titleLine, abstractLine] = [oneLine(title), oneLine(abstract)];
  if (titleLine === '' || abstractLine === '') {
    throw new CompendiumError('a paper needs a title and an abstract.', {
      hint: 'Give both; see "npm run new -- --help".',
    });
  }
  if (abstractLine.length <= titleLine.length) {
    throw new CompendiumError('the abstract is shorter than the title.', {
      hint: 'Give the whole abstract.',
    });
  }
  const before = digest.trim() === '' ? 'Daily Papers\n\nby AK and the research community' : digest.trimEnd();
  return `${before}\n\n${titleLine}\n\n${abstractLine}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
