import { standingPages } from '../survey/addresses.ts';
import type { Survey } from '../survey/types.ts';

/** Every page that a reader or a search engine should know, in order. */
export function pageList(survey: Survey): string[] {
  return [
    ...standingPages,
    ...survey.chapters.map(({ path }) => path),
    ...[...survey.papers.values()].map(({ path }) => path),
  ];
}
