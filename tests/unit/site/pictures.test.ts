import { describe, expect, it } from 'vitest';
import { chaptersByYear } from '../../../src/lib/site/chapters-by-year.ts';
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
  const field = chaptersByYear(survey);
  it('stand for every paper of every chapter', () => {
    expect(field.rows.map(({ counts, total }) => [counts, total])).toEqual(
      survey.chapters.map((chapter) => [
        papersByYear(survey, chapter, surveyYears(survey)),
        chapter.papers.length,
      ]),
    );
    const inDots = field.dots.reduce((sum, { count }) => sum + count, 0);
    expect(inDots).toBe(survey.chapters.reduce((sum, { papers }) => sum + papers.length, 0));
  });
  it('have areas in proportion to their counts, and do not touch', () => {
    const papers = ['a2021', 'b2021', 'c2021', 'd2021', 'e2022'].map((key) =>
      paperPage(key, 'T', 'A.', `year: ${key.slice(1)}\nchapter: one\n`),
    );
    const { dots } = chaptersByYear(surveyOf({ papers }));
    const [four, one] = dots;
    expect(dots.map(({ count }) => count)).toEqual([4, 1]);
    expect(four?.radius).toBeCloseTo(2 * (one?.radius ?? 0), 0);
    expect((one?.x ?? 0) - (four?.x ?? 0)).toBeGreaterThan((four?.radius ?? 0) + (one?.radius ?? 0));
  });
  it('are none where there are no papers', () => {
    expect(chaptersByYear(surveyOf({})).dots).toEqual([]);
  });
});

it('colours repeat after six parts', () => {
  expect([0, 5, 6, undefined].map(partColour)).toEqual(['1', '6', '1', undefined]);
});
