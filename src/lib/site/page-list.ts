import { standingPages } from '../survey/addresses.ts';
import { relationsPaths } from '../survey/relations.ts';
import type { Survey } from '../survey/types.ts';
import { perSurvey } from './per-survey.ts';

/** Holds nothing until a reader puts something there. */
const empty = '/basket/';

/** Every page that a search engine should know, in order. */
export function pageList(survey: Survey): string[] {
  return [
    ...standingPages.filter((path) => path !== empty),
    ...survey.chapters.map(({ path }) => path),
    ...relationsPaths(survey.chapters, survey.papers),
    ...[...survey.papers.values()].map(({ path }) => path),
  ];
}

const listed = perSurvey((survey: Survey) => new Set(pageList(survey)));

/** Whether search engines should know a page: all but those without content of their own, such as `/404.html`. */
export function isListed(survey: Survey, path: string): boolean {
  return listed(survey).has(path);
}
