import type { Citation, Survey, SurveyPaper } from '../survey/types.ts';
import { sortName } from './author-name.ts';
import { groupBy } from './per-survey.ts';

/** A paper in the reference list of a page, with the words that were quoted from it there. */
export interface Reference {
  paper: SurveyPaper;
  /** Distinct quotations in order of the document. */
  evidence: EvidenceItem[];
  /** Citations of the paper that quote nothing. */
  mentions: Citation[];
}

export interface EvidenceItem {
  /** Id of the element: `ev-zhai2023stabilizing-1`. */
  id: string;
  quote: string;
  /** Every citation on the page that carries this quotation. */
  citations: Citation[];
}

/** What a page cites, sorted by first author and year. */
export function referencesOf(survey: Survey, path: string): Reference[] {
  const here = survey.citations.filter((citation) => citation.path === path);
  const references = [...groupBy(here, ({ key }) => key)].flatMap(([key, citations]) => {
    const paper = survey.papers.get(key);
    return paper === undefined ? [] : [referenceOf(paper, citations)];
  });
  return references.sort((a, b) => compareReferences(a.paper, b.paper));
}

/** How many distinct quotations a page carries: what its list of references shows. */
export function quotationCount(survey: Survey, path: string): number {
  return referencesOf(survey, path).reduce((sum, { evidence }) => sum + evidence.length, 0);
}

/** Order of reference lists: first author, year, title. */
export function compareReferences(a: SurveyPaper, b: SurveyPaper): number {
  return (
    compare(sortName(a.authors[0] ?? a.title), sortName(b.authors[0] ?? b.title)) ||
    (a.year ?? 9999) - (b.year ?? 9999) ||
    compare(a.label, b.label) ||
    compare(a.key, b.key)
  );
}

function referenceOf(paper: SurveyPaper, citations: readonly Citation[]): Reference {
  const quoting = citations.filter(({ evidenceId }) => evidenceId !== undefined);
  const evidence = [...groupBy(quoting, ({ evidenceId }) => evidenceId ?? '')].map(([id, quoted]) => ({
    id,
    quote: quoted[0]?.evidence ?? '',
    citations: quoted,
  }));
  return { paper, evidence, mentions: citations.filter(({ evidenceId }) => evidenceId === undefined) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
