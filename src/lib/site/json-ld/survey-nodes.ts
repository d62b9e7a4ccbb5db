import type { Survey } from '../../survey/types.ts';
import { surveyTitle } from '../survey-title.ts';
import type { JsonLd, JsonLdContext } from './json-ld.ts';
import { bookReference, chapterReference, editorNodes, licenceOf, websiteReference } from './references.ts';

/** The site with its search, for the home page. */
export function websiteNode(survey: Survey, addressOf: JsonLdContext['addressOf']): JsonLd {
  const { config } = survey;
  return {
    ...websiteReference(survey, addressOf),
    alternateName: config.subtitle === undefined ? undefined : surveyTitle(config),
    description: config.description,
    inLanguage: 'en-GB',
    license: licenceOf(survey),
    publisher: editorNodes(survey),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${addressOf('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The survey as a book with the chapters that can be read; nothing while there are none. */
export function bookNode(survey: Survey, { addressOf, changed }: JsonLdContext): JsonLd {
  const written = survey.chapters.filter(({ page }) => page !== undefined);
  if (written.length === 0) return undefined;
  return {
    ...bookReference(survey, addressOf),
    description: survey.config.description,
    bookFormat: 'https://schema.org/EBook',
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    editor: editorNodes(survey),
    license: licenceOf(survey),
    dateModified: changed,
    hasPart: written.map((chapter) => chapterReference(chapter, addressOf)),
  };
}
