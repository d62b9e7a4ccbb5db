import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import type { Facet } from './state.ts';

/** The values of a page by facet; a facet without a value is absent. */
export type PageFacets = Partial<Record<Facet, string[]>>;

/** What a page can be narrowed by. */
export function facetsOf(survey: Survey, page: SurveyChapter | SurveyPaper): PageFacets {
  if (!('key' in page)) return { kind: ['Chapter'], chapter: [page.title] };
  const home = survey.chapters.find(({ slug }) => slug === page.chapter);
  return {
    kind: ['Paper'],
    ...(home !== undefined && { chapter: [home.title] }),
    ...(page.year !== undefined && { year: [String(page.year)] }),
    ...(page.kind !== undefined && { type: [page.kind] }),
    ...(page.tags.length > 0 && { tag: page.tags }),
    ...(page.code !== undefined && { code: ['yes'] }),
  };
}
