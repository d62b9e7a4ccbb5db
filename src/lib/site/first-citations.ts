import type { Survey, SurveyChapter } from '../survey/types.ts';
import { placeOnPage } from './place-on-page.ts';

/** The first place of a page that cites a paper. */
export interface FirstCitation {
  /** Element id of the citation. */
  anchor: string;
  /** `8.2.2`, `Table 8.1`, or the title of a section without a number; `the opening` before the first section. */
  where: string;
}

/** Where a chapter first cites each paper, by key. */
export function firstCitations(survey: Survey, { path }: SurveyChapter): ReadonlyMap<string, FirstCitation> {
  const first = new Map<string, FirstCitation>();
  for (const citation of survey.citations) {
    if (citation.path !== path || first.has(citation.key)) continue;
    const { name, fragment } = placeOnPage(survey, citation);
    const where = fragment === '' ? 'the opening' : name.replace(/^Section /u, '');
    first.set(citation.key, { anchor: citation.anchor, where });
  }
  return first;
}
