import type { SurveyPaper } from '../survey/types.ts';
import { journalPlace, type JournalPlace } from './journal-place.ts';
import { splitAuthor, type AuthorName } from './author-name.ts';
import { plainText } from './plain-text.ts';

export const publicationTypes = ['conference', 'journal', 'book', 'preprint'] as const;
export type PublicationType = (typeof publicationTypes)[number];

/** A paper as the bibliography formats see it; empty fields are absent. */
export interface Publication {
  key: string;
  type: PublicationType;
  /** Plain text. */
  title: string;
  /** With mathematics between dollars, for TeX. */
  texTitle: string;
  authors: AuthorName[];
  year?: number;
  /** Conference or journal; a publisher for a book. */
  venue?: string;
  /** The venue of a journal taken apart. */
  journal?: JournalPlace;
  arxiv?: string;
  doi?: string;
  /** The paper itself: DOI, else arXiv. */
  url?: string;
  code?: string;
}

/** The facts of a paper that a citation is made of; the same in the build and in `/api/publications.json`. */
export type PublicationFacts = Pick<
  SurveyPaper,
  'key' | 'title' | 'authors' | 'year' | 'venue' | 'arxiv' | 'doi' | 'code'
>;

/** What the formats need of a paper. */
export function publicationOf(paper: PublicationFacts): Publication {
  const type = publicationType(paper.venue);
  return {
    key: paper.key,
    type,
    title: plainText(paper.title),
    texTitle: paper.title,
    authors: paper.authors.map(splitAuthor),
    ...(paper.year !== undefined && { year: paper.year }),
    ...(paper.venue !== undefined && { venue: paper.venue }),
    ...(paper.venue !== undefined &&
      type === 'journal' && { journal: journalPlace(paper.venue, paper.year) }),
    ...(paper.arxiv !== undefined && { arxiv: paper.arxiv }),
    ...(paper.doi !== undefined && { doi: paper.doi }),
    ...urlOf(paper),
    ...(paper.code !== undefined && { code: paper.code }),
  };
}

/** Address of the paper at its publisher, else at arXiv. */
export function paperAddress(paper: Pick<SurveyPaper, 'doi' | 'arxiv'>): string | undefined {
  if (paper.doi !== undefined) return doiAddress(paper.doi);
  return paper.arxiv === undefined ? undefined : arxivAddress(paper.arxiv);
}

/**
 * When and where a paper appeared, in a line: `arXiv 2021, ICLR 2022` where the year is that of its number at arXiv and
 * the venue names another one, else `ICLR 2022` or `Neural Computation, 2022`.
 */
export function publishedLine({ year, venue, arxiv }: Pick<SurveyPaper, 'year' | 'venue' | 'arxiv'>): string {
  if (year === undefined) return venue ?? '';
  if (venue?.includes(String(year))) return venue;
  const isYearOfArxiv = /^(\d\d)\d\d\./u.exec(arxiv ?? '')?.[1] === String(year).slice(2);
  const parts = isYearOfArxiv ? [`arXiv ${year}`, venue] : [venue, String(year)];
  return parts.filter((part) => part !== undefined).join(', ');
}

export function arxivAddress(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

export function doiAddress(doi: string): string {
  return `https://doi.org/${doi}`;
}

function urlOf(paper: PublicationFacts): { url?: string } {
  const url = paperAddress(paper);
  return url === undefined ? {} : { url };
}

/** Names by which a venue shows that it is a journal; everything else that is named is taken for a conference. */
const journal =
  /\b(?:Journal|Transactions|Letters|Review|Reviews|TMLR|JMLR|TACL|TPAMI|TNNLS|TIST|IJCV|PNAS|Nature|Science|Neural Computation|Natural Language Engineering|Quantum|Electronics|eLife|Neuron|Thread)\b|\bvol\. ?\d|\d+\(\d+\)/u;
const book = /\b(?:Press|Springer|Elsevier|Wiley|Publishers?)\b/u;
const preprint = /^(?:arXiv|CoRR|bioRxiv|preprint)\b/iu;

/** The sort of publication, read from the name of the venue. */
export function publicationType(venue: string | undefined): PublicationType {
  if (venue === undefined || preprint.test(venue)) return 'preprint';
  if (book.test(venue)) return 'book';
  return journal.test(venue) ? 'journal' : 'conference';
}
