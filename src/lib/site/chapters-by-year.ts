import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import { numberedChapters } from '../survey/chapter-names.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';
import { writeQuery, readQuery } from './paper-query.ts';
import { papersByYear, surveyYears } from './years.ts';

/** Papers by chapter and year: the numbers of the table, and the dots of the picture that is drawn from them. */
export interface ChaptersByYear {
  years: number[];
  rows: {
    chapter: SurveyChapter;
    /** One a year. */
    counts: number[];
    total: number;
    dots: YearDot[];
  }[];
}

export interface YearDot {
  year: number;
  /** From 0, as the year stands in `years`. */
  column: number;
  count: number;
  /** Diameter against that of the largest dot of all, above 0 and at most 1: areas are as the counts. */
  size: number;
  /** Large enough to hold its count. */
  isNamed: boolean;
}

/** From this size on a dot holds two digits. */
const room = 0.48;

/** One row a chapter, one column a year. */
export function chaptersByYear(survey: Survey): ChaptersByYear {
  const years = surveyYears(survey);
  const counted = numberedChapters(survey).map((chapter) => ({
    chapter,
    counts: papersByYear(survey, chapter, years),
  }));
  const sizeOf = scaleSqrt().domain([0, Math.max(1, max(counted, ({ counts }) => max(counts)) ?? 1)]);
  const rows = counted.map(({ chapter, counts }) => ({
    chapter,
    counts,
    total: chapter.papers.length,
    dots: years.flatMap((year, column): YearDot[] => {
      const count = counts[column] ?? 0;
      const size = Math.round(sizeOf(count) * 1000) / 1000;
      return count === 0 ? [] : [{ year, column, count, size, isNamed: size >= room && count > 1 }];
    }),
  }));
  return { years, rows };
}

/** Site path of the list of papers of a chapter, of one year where that is given. */
export function papersPath({ slug }: Pick<SurveyChapter, 'slug'>, year?: number): string {
  const years = year === undefined ? { from: '', to: '' } : { from: String(year), to: String(year) };
  return `/papers/?${writeQuery({ ...readQuery(new URLSearchParams()), chapter: slug, ...years }).toString()}`;
}
