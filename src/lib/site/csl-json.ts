import type { Publication, PublicationType } from './publication.ts';

/** CSL's name of each sort of publication (CSL 1.0.2, appendix III). */
export const cslTypes: Record<PublicationType, string> = {
  conference: 'paper-conference',
  journal: 'article-journal',
  book: 'book',
  preprint: 'article',
};

export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { given?: string; family?: string; suffix?: string; literal?: string }[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  number?: string;
  DOI?: string;
  URL?: string;
}

/** One item of CSL-JSON. */
export function cslItem(publication: Publication): CslItem {
  const { key, type, title, authors, year, venue, journal, arxiv, doi, url } = publication;
  return {
    id: key,
    type: cslTypes[type],
    title,
    ...(authors.length > 0 && {
      author: authors.map((author) => (author.given === '' ? { literal: author.family } : author)),
    }),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...(venue !== undefined &&
      (type === 'book' ? { publisher: venue } : { 'container-title': journal?.name ?? venue })),
    ...(journal?.volume !== undefined && { volume: journal.volume }),
    ...(journal?.issue !== undefined && { issue: journal.issue }),
    ...(journal?.pages !== undefined && { page: journal.pages }),
    ...(venue === undefined && arxiv !== undefined && { publisher: 'arXiv' }),
    ...(arxiv !== undefined && { number: `arXiv:${arxiv}` }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
  };
}

/** A whole file. */
export function cslFile(publications: readonly Publication[]): string {
  return `${JSON.stringify(publications.map(cslItem), null, 1)}\n`;
}
