import type { SurveyChapter, SurveyPaper } from './types.ts';

/** One relation as the front matter of `from` states it. */
export interface Relation {
  from: SurveyPaper;
  type: SurveyPaper['related'][number]['type'];
  to: SurveyPaper;
  reason: string;
}

/** All relations between two papers of the survey, in the order of the papers that state them. */
export function collectRelations(papers: ReadonlyMap<string, SurveyPaper>): Relation[] {
  return [...papers.values()].flatMap((from) =>
    from.related.flatMap(({ key, type, reason }): Relation[] => {
      const to = papers.get(key);
      return to === undefined || to === from ? [] : [{ from, type, to, reason }];
    }),
  );
}

/** Address of the page of the relations of a chapter, which exists where there are any. */
export function relationsPath({ path }: Pick<SurveyChapter, 'path'>): string {
  return `${path}relations/`;
}

/** Addresses of the pages of relations of all chapters whose papers have some. */
export function relationsPaths(
  chapters: readonly SurveyChapter[],
  papers: ReadonlyMap<string, SurveyPaper>,
): string[] {
  const related = new Set(collectRelations(papers).flatMap(({ from, to }) => [from.chapter, to.chapter]));
  return chapters.filter(({ slug }) => related.has(slug)).map(relationsPath);
}
