import { describe, expect, it } from 'vitest';
import { chaptersByYear, papersPath } from '../../../src/lib/site/chapters-by-year.ts';
import { fieldByYear } from '../../../src/lib/site/field-by-year.ts';
import { partColour } from '../../../src/lib/site/part-colour.ts';
import { papersByYear, surveyYears, timeline } from '../../../src/lib/site/years.ts';
import { inventedSurvey } from './invented-survey.ts';
import { paperPage, surveyOf } from '../survey/make-page.ts';

const survey = inventedSurvey();

describe('years', () => {
  it('run from the first paper to the last without gaps', () => {
    expect(surveyYears(survey)).toEqual([2021, 2022, 2023, 2024]);
    expect(surveyYears(surveyOf({}))).toEqual([]);
  });
  it('count the papers of a chapter', () => {
    expect(papersByYear(survey, { papers: ['drew2022buoys', 'eder2024ropes'] }, surveyYears(survey))).toEqual(
      [0, 1, 0, 1],
    );
  });
  it('list papers newest first', () => {
    expect(timeline(survey).map(({ year, keys }) => [year, ...keys])).toEqual([
      [2024, 'eder2024ropes'],
      [2022, 'drew2022buoys'],
      [2021, 'ames2021lanterns'],
    ]);
  });
});

describe('the columns of papers by year', () => {
  const field = fieldByYear(survey);
  it('stand for every paper of a part', () => {
    expect(field.totals).toEqual([1, 1, 0, 1]);
    expect(field.bars.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
  it('stay inside the picture', () => {
    for (const { x, y, width, height } of field.bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(field.width);
      expect(y + height).toBeLessThanOrEqual(field.baseline);
    }
  });
});

describe('the dots of papers by chapter and year', () => {
  const { rows } = chaptersByYear(survey);
  it('stand for every paper of every chapter', () => {
    expect(rows.map(({ counts, total }) => [counts, total])).toEqual(
      survey.chapters.map((chapter) => [
        papersByYear(survey, chapter, surveyYears(survey)),
        chapter.papers.length,
      ]),
    );
    const inDots = rows.flatMap(({ dots }) => dots).reduce((sum, { count }) => sum + count, 0);
    expect(inDots).toBe(survey.chapters.reduce((sum, { papers }) => sum + papers.length, 0));
  });
  it('have areas in proportion to their counts, the largest one whole, and larger ones are named', () => {
    const papers = ['a2021', 'b2021', 'c2021', 'd2021', 'e2023', 'f2024', 'g2024', 'h2024', 'i2024'].map(
      (key) => paperPage(key, 'T', 'A.', `year: ${key.slice(1)}\nchapter: one\n`),
    );
    const more = Array.from({ length: 16 }, (_, index) =>
      paperPage(`x${index}2024`, 'T', 'A.', 'year: 2024\nchapter: two\n'),
    );
    const { years, rows: drawn } = chaptersByYear(surveyOf({ papers: [...papers, ...more] }));
    expect(years).toEqual([2021, 2022, 2023, 2024]);
    const dots = drawn.flatMap((row) => row.dots);
    expect(dots.map(({ year, column, count, size }) => [year, column, count, size])).toEqual([
      [2021, 0, 4, 0.5],
      [2023, 2, 1, 0.25],
      [2024, 3, 4, 0.5],
      [2024, 3, 16, 1],
    ]);
    expect(dots.map(({ isNamed }) => isNamed)).toEqual([true, false, true, true]);
  });
  it('are none where there are no papers', () => {
    expect(chaptersByYear(surveyOf({})).rows.flatMap(({ dots }) => dots)).toEqual([]);
  });
  it('lead to the papers that they count', () => {
    expect(papersPath({ slug: 'one' }, 2021)).toBe('/papers/?chapter=one&from=2021&to=2021');
    expect(papersPath({ slug: 'one' })).toBe('/papers/?chapter=one');
  });
});

it('colours repeat after six parts', () => {
  expect([0, 5, 6, undefined].map(partColour)).toEqual(['1', '6', '1', undefined]);
});
