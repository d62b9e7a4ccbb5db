import type { Survey } from '../survey/types.ts';
import type { PublicationFacts } from './publication.ts';

/**
 * What `/api/publications.json` holds: of each paper what its citation is made of and nothing else, so that the basket
 * can format citations in the browser. `/api/papers.json`, with all that is known, is twice as long.
 */
export function publicationFacts(survey: Survey): PublicationFacts[] {
  return [...survey.papers.values()].map(({ key, title, authors, year, venue, arxiv, doi, code }) => ({
    key,
    title,
    authors,
    year,
    venue,
    arxiv,
    doi,
    code,
  }));
}
