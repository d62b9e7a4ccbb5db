import type { SurveyPaper } from '../survey/types.ts';

/** Whether a venue names years and none of them is the paper's own: `ICLR 2026` of a paper that appeared in 2025. */
export function hasOtherVenueYear({ year, venue }: Pick<SurveyPaper, 'year' | 'venue'>): boolean {
  if (year === undefined || venue === undefined) return false;
  const named: string[] = venue.match(/\b(?:19|20)\d\d\b/gu) ?? [];
  return named.length > 0 && !named.includes(String(year));
}
