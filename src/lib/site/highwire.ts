import type { SurveyConfig } from '../survey/config.ts';
import { abstractText } from '../survey/survey-papers.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';
import { invertedName, isGroupName, type AuthorName } from './author-name.ts';
import { editorName } from './editors.ts';
import { subjectOf } from './page-subject.ts';
import { plainText } from './plain-text.ts';
import { publicationOf, type Publication, type PublicationType } from './publication.ts';
import { surveyTitle } from './survey-title.ts';

/** The tag that names the venue, by sort of publication. */
const venueTags: Record<PublicationType, string | undefined> = {
  conference: 'citation_conference_title',
  journal: 'citation_journal_title',
  book: 'citation_publisher',
  preprint: undefined,
};

/** Name and content of a `<meta>`. */
export type MetaTag = [name: string, content: string];

/** What a page knows besides the publication that it is about. */
export interface HighwirePage {
  /** Whole address of the page, where the site's own address is known. */
  address?: string | undefined;
  /** When its text last changed, `2026-11-20`. */
  changed?: string | undefined;
}

/** The tags of a page about one paper or one chapter; none for other pages. */
export function highwireTags(survey: Survey, path: string, page: HighwirePage = {}): MetaTag[] {
  const subject = subjectOf(survey, path);
  if (subject?.paper !== undefined) {
    const abstract = plainText(abstractText(subject.paper.page.tree));
    return paperTags(publicationOf(subject.paper), { ...page, abstract });
  }
  return subject?.chapter.page === undefined ? [] : chapterTags(subject.chapter, survey.config, page);
}

/**
 * Highwire Press tags of the page of a paper: Zotero's translator "Embedded Metadata" saves the paper itself from them,
 * and Google Scholar reads the first ones (its "Inclusion Guidelines for Webmasters"). Highwire has no word for a
 * preprint or a book; for those stand tags in Zotero's own vocabulary, which the same translator reads.
 */
export function paperTags(
  publication: Publication,
  { address, abstract }: HighwirePage & { abstract?: string } = {},
): MetaTag[] {
  const { title, authors, year, venue, journal, type, doi, arxiv, url } = publication;
  const venueTag = venueTags[type];
  return filled([
    ['citation_title', title],
    ...authors.map((author): MetaTag => ['citation_author', zoteroName(author)]),
    ['citation_publication_date', year?.toString()],
    ...(venueTag === undefined
      ? []
      : [[venueTag, journal?.name ?? venue] satisfies [string, string | undefined]]),
    ['citation_volume', journal?.volume],
    ['citation_issue', journal?.issue],
    ['citation_firstpage', journal?.pages?.split('-')[0]],
    ['citation_lastpage', journal?.pages?.split('-')[1]],
    ['citation_doi', doi],
    ['citation_arxiv_id', arxiv],
    ['citation_pdf_url', arxiv === undefined ? undefined : `https://arxiv.org/pdf/${arxiv}`],
    ['citation_public_url', url],
    ['citation_abstract_html_url', address],
    ['citation_abstract', abstract],
    ['citation_language', 'en'],
    ...zoteroTags(type, arxiv),
  ]);
}

/** Highwire Press tags of a chapter, as a section of the book that the survey is. */
export function chapterTags(
  { title, summary }: Pick<SurveyChapter, 'title' | 'summary'>,
  config: SurveyConfig,
  { address, changed }: HighwirePage = {},
): MetaTag[] {
  return filled([
    ['citation_title', title],
    ...config.editors.map((editor): MetaTag => ['citation_author', zoteroName(editorName(editor))]),
    ['citation_inbook_title', surveyTitle(config)],
    // Scholar wants slashes.
    ['citation_publication_date', changed?.replaceAll('-', '/')],
    ['citation_fulltext_html_url', address],
    ['citation_abstract', plainText(summary)],
    ['citation_language', 'en-GB'],
  ]);
}

/** Zotero names its fields `z:…`: https://www.zotero.org/support/dev/exposing_metadata. */
function zoteroTags(type: PublicationType, arxiv: string | undefined): [string, string | undefined][] {
  if (type === 'book') return [['z:itemType', 'book']];
  const id = arxiv === undefined ? undefined : `arXiv:${arxiv}`;
  if (type !== 'preprint') return [['z:extra', id]];
  return [['z:itemType', 'preprint'], ...(id === undefined ? [] : preprintTags(id))];
}

function preprintTags(id: string): MetaTag[] {
  return [
    ['z:repository', 'arXiv'],
    ['z:archiveID', id],
  ];
}

/** A comma at the end keeps Zotero from taking the last word of a group's name for a family name. */
function zoteroName(author: AuthorName): string {
  return invertedName(author) + (isGroupName(author) ? ',' : '');
}

function filled(tags: readonly (readonly [string, string | undefined])[]): MetaTag[] {
  return tags.flatMap(([name, content]): MetaTag[] =>
    content === undefined || content === '' ? [] : [[name, content]],
  );
}
