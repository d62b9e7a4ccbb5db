import { invertedName } from './author-name.ts';
import type { Publication, PublicationType } from './publication.ts';

/** RIS's name of each sort of publication. */
export const risTypes: Record<PublicationType, string> = {
  conference: 'CONF',
  journal: 'JOUR',
  book: 'BOOK',
  preprint: 'UNPB',
};

/** Tags in the order in which they are written; each value gives a line of its own. */
const tags: readonly [string, (publication: Publication) => readonly (string | undefined)[]][] = [
  ['TY', ({ type }) => [risTypes[type]]],
  ['ID', ({ key }) => [key]],
  ['TI', ({ title }) => [title]],
  ['AU', ({ authors }) => authors.map(invertedName)],
  ['PY', ({ year }) => [year?.toString()]],
  ['T2', ({ type, venue, journal }) => [type === 'book' ? undefined : (journal?.name ?? venue)]],
  ['VL', ({ journal }) => [journal?.volume]],
  ['IS', ({ journal }) => [journal?.issue]],
  ['SP', ({ journal }) => [journal?.pages?.split('-')[0]]],
  ['EP', ({ journal }) => [journal?.pages?.split('-')[1]]],
  [
    'PB',
    ({ type, venue, arxiv }) => [
      type === 'book' ? venue : venue === undefined && arxiv !== undefined ? 'arXiv' : undefined,
    ],
  ],
  ['AN', ({ arxiv }) => [arxiv === undefined ? undefined : `arXiv:${arxiv}`]],
  ['DO', ({ doi }) => [doi]],
  ['UR', ({ url }) => [url]],
  ['ER', () => ['']],
];

/** One record, with CRLF as the format asks, and an empty line at its end. */
export function risRecord(publication: Publication): string {
  const lines = tags.flatMap(([tag, valuesOf]) =>
    valuesOf(publication).flatMap((value) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ')}`],
    ),
  );
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** A whole file. */
export function risFile(publications: readonly Publication[]): string {
  return publications.map(risRecord).join('');
}
