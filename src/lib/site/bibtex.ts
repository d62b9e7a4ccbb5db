import { splitMathematics } from '../survey/split-mathematics.ts';
import type { AuthorName } from './author-name.ts';
import type { Publication, PublicationType } from './publication.ts';

/** BibTeX's name of each sort of publication and of the field that holds its venue. */
export const bibtexTypes: Record<PublicationType, { entry: string; venue: string }> = {
  conference: { entry: 'inproceedings', venue: 'booktitle' },
  journal: { entry: 'article', venue: 'journal' },
  book: { entry: 'book', venue: 'publisher' },
  preprint: { entry: 'misc', venue: 'howpublished' },
};

/** Fields in the order in which they are written; a field without a value is left out. */
const fields: readonly [string, (publication: Publication) => string | undefined][] = [
  ['title', ({ texTitle }) => `{${escapeOutsideMathematics(texTitle)}}`],
  ['author', ({ authors }) => (authors.length === 0 ? undefined : authors.map(bibtexName).join(' and '))],
  ['year', ({ year }) => year?.toString()],
  ['venue', ({ venue, journal }) => (venue === undefined ? undefined : escapeTex(journal?.name ?? venue))],
  ['volume', ({ journal }) => journal?.volume],
  ['number', ({ journal }) => journal?.issue],
  ['pages', ({ journal }) => journal?.pages?.replace('-', '--')],
  ['eprint', ({ arxiv }) => arxiv],
  ['archivePrefix', ({ arxiv }) => (arxiv === undefined ? undefined : 'arXiv')],
  ['doi', ({ doi }) => doi],
  ['url', ({ url }) => url],
  ['code', ({ code }) => code],
];

/** One entry, with a final line break. */
export function bibtexEntry(publication: Publication): string {
  const { entry, venue } = bibtexTypes[publication.type];
  const lines = fields.flatMap(([name, valueOf]) => {
    const value = valueOf(publication);
    return value === undefined ? [] : [`  ${(name === 'venue' ? venue : name).padEnd(13)} = {${value}},`];
  });
  return `@${entry}{${publication.key},\n${lines.join('\n')}\n}\n`;
}

/** A whole file. */
export function bibtexFile(publications: readonly Publication[]): string {
  return publications.map(bibtexEntry).join('\n');
}

/** `Family, Given` or `Family, Jr., Given`: the forms that BibTeX never misreads. */
function bibtexName({ given, family, suffix }: AuthorName): string {
  if (given === '') return `{${escapeTex(family)}}`;
  return [family, ...(suffix === undefined ? [] : [suffix]), given].map(escapeTex).join(', ');
}

/** Mathematics between dollars stays as it is, as long as its braces are balanced. */
function escapeOutsideMathematics(text: string): string {
  return splitMathematics(text)
    .map(({ words, tex }) => (tex !== undefined && isBalanced(tex) ? `$${tex}$` : escapeTex(words)))
    .join('');
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const brace of tex.replace(/\\[{}]/gu, '').match(/[{}]/gu) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const special: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Text as TeX reads it; letters beyond ASCII stay, as BibLaTeX and today's BibTeX expect UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/gu, (sign) => special[sign] ?? `\\${sign}`);
}
