import type { Survey } from '../survey/types.ts';
import { perSurvey } from './per-survey.ts';

/** Keys of the papers that no chapter lists, in order of key. */
export const homelessPapers = perSurvey((survey: Survey): string[] => {
  const housed = new Set(survey.chapters.flatMap(({ papers }) => papers));
  return [...survey.papers.keys()].filter((key) => !housed.has(key));
});
