import type { Survey, SurveyChapter } from '../../survey/types.ts';
import { plainText } from '../plain-text.ts';
import { readingMinutes } from '../reading-time.ts';
import type { JsonLd, JsonLdContext } from './json-ld.ts';
import { bookReference, chapterReference, editorNodes, licenceOf } from './references.ts';

/** A chapter of the book; nothing while it has no prose. */
export function chapterNode(
  survey: Survey,
  chapter: SurveyChapter,
  { addressOf, changed }: JsonLdContext,
): JsonLd {
  if (chapter.page === undefined) return undefined;
  return {
    ...chapterReference(chapter, addressOf),
    description: plainText(chapter.summary),
    author: editorNodes(survey),
    inLanguage: 'en-GB',
    license: licenceOf(survey),
    isAccessibleForFree: true,
    dateModified: changed,
    wordCount: chapter.words,
    timeRequired: `PT${readingMinutes(chapter.words)}M`,
    isPartOf: bookReference(survey, addressOf),
  };
}
