import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Survey } from '../survey/types.ts';
import { countYears, surveyYears } from './years.ts';

/** Papers by year and part: the numbers of the table, and the columns of the picture that is drawn from them. */
export interface FieldByYear {
  years: number[];
  /** One row a part, one count a year. */
  rows: { part: number; title: string; counts: number[] }[];
  totals: number[];
  width: number;
  height: number;
  /** Rectangles, part by part. */
  bars: { part: number; year: number; count: number; x: number; y: number; width: number; height: number }[];
  /** Year labels below the columns, totals above them. */
  columns: { year: number; x: number; top: number; total: number }[];
  baseline: number;
}

const size = { width: 480, height: 250, top: 22, bottom: 26 };

/** Stacked columns, first part at the bottom. Sizes are units of the picture's `viewBox`. */
export function fieldByYear(survey: Survey): FieldByYear {
  const years = surveyYears(survey);
  const rows = survey.parts.map(({ title, chapters }, index) => ({
    part: index,
    title,
    counts: countYears(
      survey.chapters
        .filter(({ slug }) => chapters.includes(slug))
        .flatMap(({ papers }) => papers.map((key) => survey.papers.get(key)?.year)),
      years,
    ),
  }));
  const totals = years.map((_, index) => rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  const x = scaleBand<number>().domain(years).range([0, size.width]).padding(0.22);
  const y = scaleLinear()
    .domain([0, max(totals) ?? 1])
    .range([0, size.height - size.top - size.bottom]);
  const baseline = size.height - size.bottom;
  const levels = years.map(() => 0);
  const bars = rows.flatMap(({ part, counts }) =>
    years.flatMap((year, index) => {
      const count = counts[index] ?? 0;
      if (count === 0) return [];
      const below = levels[index] ?? 0;
      levels[index] = below + count;
      const height = Math.max(1, y(count) - 1);
      return [
        {
          part,
          year,
          count,
          x: round(x(year) ?? 0),
          y: round(baseline - y(below + count)),
          width: round(x.bandwidth()),
          height: round(height),
        },
      ];
    }),
  );
  const columns = years.map((year, index) => ({
    year,
    x: round((x(year) ?? 0) + x.bandwidth() / 2),
    top: round(baseline - y(totals[index] ?? 0)),
    total: totals[index] ?? 0,
  }));
  return { years, rows, totals, width: size.width, height: size.height, bars, columns, baseline };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
