import type { Publication, PublicationType } from './publication.ts';

/** The tag that names the venue, by sort of publication. */
const venueTags: Record<PublicationType, string | undefined> = {
  conference: 'citation_conference_title',
  journal: 'citation_journal_title',
  book: 'citation_publisher',
  preprint: undefined,
};

/**
 * Highwire Press tags, which Zotero and Scholar read from the head of a page.
 *
 * @returns name and content of each `<meta>`, in order
 */
export function highwireTags(publication: Publication): [string, string][] {
  const { title, authors, year, venue, type, doi, arxiv } = publication;
  const venueTag = venueTags[type];
  const tags: [string, string | undefined][] = [
    ['citation_title', title],
    ...authors.map(({ given, family }): [string, string] => [
      'citation_author',
      given === '' ? family : `${family}, ${given}`,
    ]),
    ['citation_publication_date', year?.toString()],
    ...(venueTag === undefined ? [] : [[venueTag, venue] satisfies [string, string | undefined]]),
    ['citation_doi', doi],
    ['citation_arxiv_id', arxiv],
    ['citation_pdf_url', arxiv === undefined ? undefined : `https://arxiv.org/pdf/${arxiv}`],
  ];
  return tags.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}
