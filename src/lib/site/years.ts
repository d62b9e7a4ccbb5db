import type { Survey, SurveyChapter } from '../survey/types.ts';
import { homelessPapers } from './homeless.ts';

/** First and last year of the survey's papers, without gaps; empty when no year is known. */
export function surveyYears(survey: Survey): number[] {
  const known = [...survey.papers.values()].flatMap(({ year }) => year ?? []);
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, index) => first + index);
}

/** Number of papers of a chapter in each year. */
export function papersByYear(
  survey: Survey,
  chapter: Pick<SurveyChapter, 'papers'>,
  years: readonly number[],
): number[] {
  return countYears(
    chapter.papers.map((key) => survey.papers.get(key)?.year),
    years,
  );
}

export function countYears(found: readonly (number | undefined)[], years: readonly number[]): number[] {
  return years.map((year) => found.filter((candidate) => candidate === year).length);
}

/** Papers of each year, newest year first; papers without a year come last. */
export function timeline(survey: Survey): { year: number | undefined; keys: string[] }[] {
  const order = survey.chapters.flatMap(({ papers }) => papers);
  const byYear = new Map<number | undefined, string[]>();
  for (const key of [...order, ...homelessPapers(survey)]) {
    const year = survey.papers.get(key)?.year;
    byYear.set(year, [...(byYear.get(year) ?? []), key]);
  }
  return [...byYear]
    .map(([year, keys]) => ({ year, keys }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
}
