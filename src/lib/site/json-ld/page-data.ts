import type { Survey } from '../../survey/types.ts';
import { subjectOf } from '../page-subject.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { chapterNode } from './chapter-node.ts';
import { serialiseJsonLd, type JsonLd, type JsonLdContext } from './json-ld.ts';
import { glossaryNode, papersNode } from './list-nodes.ts';
import { paperNode } from './paper-node.ts';
import { websiteReference } from './references.ts';
import { bookNode, websiteNode } from './survey-nodes.ts';

/** schema.org's sort of each page that is more than a page. */
const pageTypes: Record<string, string> = {
  '/about/': 'AboutPage',
  '/search/': 'SearchResultsPage',
  '/chapters/': 'CollectionPage',
  '/papers/': 'CollectionPage',
  '/timeline/': 'CollectionPage',
  '/map/': 'CollectionPage',
  '/glossary/': 'CollectionPage',
  '/bibliography/': 'CollectionPage',
  '/coverage/': 'CollectionPage',
};

/** A page as its head names it, in plain text. */
export interface DescribedPage {
  /** Site path without base. */
  path: string;
  title: string;
  description: string;
}

/**
 * What a page is and what it is about, as JSON-LD in the vocabulary of schema.org.
 *
 * @returns text for `<script type="application/ld+json">`; nothing for the page of an address that is none
 */
export function pageData(survey: Survey, page: DescribedPage, context: JsonLdContext): string | undefined {
  const { addressOf, changed } = context;
  const { path, title, description } = page;
  if (!path.endsWith('/')) return undefined;
  if (path === '/') return serialiseJsonLd(websiteNode(survey, addressOf));
  const url = addressOf(path);
  return serialiseJsonLd({
    '@type': pageTypes[path] ?? 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en-GB',
    dateModified: changed,
    isPartOf: websiteReference(survey, addressOf),
    breadcrumb: breadcrumbs(survey, page, addressOf),
    mainEntity: mainEntity(survey, path, context),
  });
}

function mainEntity(survey: Survey, path: string, context: JsonLdContext): JsonLd {
  const { addressOf } = context;
  if (path === '/chapters/') return bookNode(survey, context);
  if (path === '/papers/') return papersNode(survey, addressOf);
  if (path === '/glossary/') return glossaryNode(survey, addressOf);
  const subject = subjectOf(survey, path);
  if (subject?.paper !== undefined) return paperNode(subject.paper, addressOf(path));
  return subject && chapterNode(survey, subject.chapter, context);
}
