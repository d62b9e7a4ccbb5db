import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';

/** What a page is about, where that is one paper or one chapter. */
export type PageSubject =
  { paper: SurveyPaper; chapter?: undefined } | { chapter: SurveyChapter; paper?: undefined };

/** @param path site path without base: `/papers/zhai2023stabilizing/` */
export function subjectOf(survey: Survey, path: string): PageSubject | undefined {
  const [, folder, name = ''] = /^\/(papers|chapters)\/([^/]+)\/$/u.exec(path) ?? [];
  const paper = folder === 'papers' ? survey.papers.get(name) : undefined;
  if (paper !== undefined) return { paper };
  const chapter = folder === 'chapters' ? survey.chapters.find(({ slug }) => slug === name) : undefined;
  return chapter === undefined ? undefined : { chapter };
}
