import { standingPages } from '../survey/addresses.ts';
import { relationsPaths } from '../survey/relations.ts';
import type { Survey } from '../survey/types.ts';

/** Pages that hold nothing until a reader puts something there. */
const empty: readonly string[] = ['/basket/'];

/** Every page that a search engine should know, in order. */
export function pageList(survey: Survey): string[] {
  return [
    ...standingPages.filter((path) => !empty.includes(path)),
    ...survey.chapters.map(({ path }) => path),
    ...relationsPaths(survey.chapters, survey.papers),
    ...[...survey.papers.values()].map(({ path }) => path),
  ];
}
