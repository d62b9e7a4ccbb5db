import type { Survey } from '../lib/survey/types.ts';
import { surveyRoot } from './paths.ts';
import { readSurvey } from './read-survey.ts';

let built: Promise<Survey> | undefined;

/**
 * The survey that the pages show. A build reads it once, however many pages ask; the live preview asks again for each
 * page, so that an edit is seen.
 */
export function siteSurvey(): Promise<Survey> {
  if (import.meta.env.DEV) return readSurvey(surveyRoot());
  built ??= readSurvey(surveyRoot());
  return built;
}
