import type { SurveyConfig } from '../survey/config.ts';

/** Title and subtitle in a line, as a library would list the survey. */
export function surveyTitle({ title, subtitle }: Pick<SurveyConfig, 'title' | 'subtitle'>): string {
  return subtitle === undefined ? title : `${title}: ${subtitle}`;
}
