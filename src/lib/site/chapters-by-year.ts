import { max } from 'd3-array';
import { scaleBand, scaleSqrt } from 'd3-scale';
import { numberedChapters } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import { papersByYear, surveyYears } from './years.ts';

/** Papers by chapter and year: the numbers of the table, and the dots of the picture that is drawn from them. */
export interface ChaptersByYear {
  years: { year: number; x: number }[];
  rows: {
    number: number | undefined;
    title: string;
    path: string;
    part: number | undefined;
    counts: number[];
    total: number;
    y: number;
  }[];
  /** Row by row; the area of a dot is its count. */
  dots: { part: number | undefined; count: number; x: number; y: number; radius: number }[];
  width: number;
  height: number;
  /** Where the first year begins and the last one ends; titles stand behind it. */
  left: number;
  right: number;
}

const size = { left: 36, year: 36, title: 330, row: 30, top: 30, bottom: 8, gap: 3 };

/** One row a chapter, one column a year. Sizes are units of the picture's `viewBox`. */
export function chaptersByYear(survey: Survey): ChaptersByYear {
  const chapters = numberedChapters(survey);
  const years = surveyYears(survey);
  const right = size.left + years.length * size.year;
  const height = size.top + chapters.length * size.row + size.bottom;
  const x = scaleBand<number>().domain(years).range([size.left, right]);
  const y = scaleBand<string>()
    .domain(chapters.map(({ slug }) => slug))
    .range([size.top, height - size.bottom]);
  const rows = chapters.map((chapter) => {
    const { number, title, path, part, slug } = chapter;
    const counts = papersByYear(survey, chapter, years);
    const middle = (y(slug) ?? 0) + y.bandwidth() / 2;
    return { number, title, path, part, counts, total: chapter.papers.length, y: middle };
  });
  const most = max(rows, ({ counts }) => max(counts)) ?? 1;
  const radius = scaleSqrt()
    .domain([0, Math.max(1, most)])
    .range([0, (size.row - size.gap) / 2]);
  const columns = years.map((year) => ({ year, x: (x(year) ?? 0) + x.bandwidth() / 2 }));
  const dots = rows.flatMap(({ counts, part, y: middle }) =>
    columns.flatMap((column, index) => {
      const count = counts[index] ?? 0;
      const dot = { part, count, x: column.x, y: middle, radius: Math.round(radius(count) * 10) / 10 };
      return count === 0 ? [] : [dot];
    }),
  );
  return { years: columns, rows, dots, width: right + size.title, height, left: size.left, right };
}
