import { abstractText } from '../../survey/survey-papers.ts';
import type { SurveyPaper } from '../../survey/types.ts';
import { plainText } from '../plain-text.ts';
import { arxivAddress, doiAddress, publicationOf, type Publication } from '../publication.ts';
import type { JsonLd } from './json-ld.ts';

/**
 * A paper that a page is about.
 *
 * @param page whole address of that page
 */
export function paperNode(paper: SurveyPaper, page: string): JsonLd {
  const publication = publicationOf(paper);
  const { title, authors, year, arxiv, doi } = publication;
  return {
    '@type': 'ScholarlyArticle',
    '@id': `${page}#paper`,
    headline: title,
    author: authors.map(({ given, family }) => ({ '@type': 'Person', name: `${given} ${family}`.trim() })),
    datePublished: year?.toString(),
    ...venueOf(publication),
    identifier: [
      ...(arxiv === undefined ? [] : [identifier('arXiv', arxiv)]),
      ...(doi === undefined ? [] : [identifier('DOI', doi)]),
    ],
    sameAs: [
      ...(arxiv === undefined ? [] : [arxivAddress(arxiv)]),
      ...(doi === undefined ? [] : [doiAddress(doi)]),
    ],
    abstract: plainText(abstractText(paper.page.tree)),
  };
}

function identifier(propertyID: string, value: string): JsonLd {
  return { '@type': 'PropertyValue', propertyID, value };
}

/** schema.org has periodicals and publishers; a conference is the event at which a paper was published. */
function venueOf({ type, venue: name }: Publication): Record<string, JsonLd> {
  if (name === undefined || type === 'preprint') return {};
  if (type === 'journal') return { isPartOf: { '@type': 'Periodical', name } };
  if (type === 'book') return { publisher: { '@type': 'Organization', name } };
  return { publication: { '@type': 'PublicationEvent', name } };
}
