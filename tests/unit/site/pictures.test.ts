import { describe, expect, it } from 'vitest';
import { chaptersByYear } from '../../../src/lib/site/chapters-by-year.ts';
import { fieldByYear } from '../../../src/lib/site/field-by-year.ts';
import { fieldMap } from '../../../src/lib/site/field-map.ts';
import { layoutMap, type MapNode } from '../../../src/lib/site/map-layout.ts';
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

describe('the map', () => {
  /** Two groups of similar papers. */
  const nodes = Array.from({ length: 24 }, (_, index): MapNode => {
    const group = index % 2;
    const others = Array.from({ length: 12 }, (_unused, place) => place * 2 + group).filter(
      (other) => other !== index,
    );
    return {
      key: `p${index}`,
      group: 0,
      neighbours: others.slice(0, 5).map((other) => ({ key: `p${other}`, score: 0.5 })),
    };
  });
  const points = layoutMap(nodes);
  const at = (index: number) => points.get(`p${index}`) ?? { x: NaN, y: NaN };
  const distance = (a: number, b: number) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);

  it('is the same each time', () => {
    expect(layoutMap(nodes)).toEqual(points);
  });
  it('puts similar papers closer together than others', () => {
    const pairs = nodes.flatMap((_, a) => nodes.flatMap((_other, b) => (a < b ? [[a, b] as const] : [])));
    const mean = (same: boolean) => {
      const found = pairs.filter(([a, b]) => (a % 2 === b % 2) === same).map(([a, b]) => distance(a, b));
      return found.reduce((sum, value) => sum + value, 0) / found.length;
    };
    expect(mean(true)).toBeLessThan(mean(false) / 2);
  });
  it('keeps every point on the plane', () => {
    for (const { x, y } of points.values()) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(1);
    }
  });
  it('can be drawn for no paper, one paper, and papers that are like no other', () => {
    expect(layoutMap([]).size).toBe(0);
    expect(layoutMap([{ key: 'a', group: 0, neighbours: [] }]).get('a')).toEqual({ x: 0.5, y: 0.5 });
    const lone = layoutMap(['a', 'b'].map((key) => ({ key, group: 0, neighbours: [] })));
    expect([...lone.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
  it('has each paper once, in its chapter', () => {
    const { groups } = fieldMap(survey);
    expect(groups.map(({ points: placed }) => placed.map(({ paper }) => paper.key))).toEqual([
      ['ames2021lanterns'],
      ['drew2022buoys', 'eder2024ropes'],
    ]);
    expect(fieldMap(survey)).toBe(fieldMap(survey));
  });
  it('shows papers that have no chapter too', () => {
    const homeless = surveyOf({ papers: [paperPage('ames2021lanterns', 'Lanterns', 'They dim.')] });
    const [one, two, rest] = fieldMap(homeless).groups;
    expect([one?.points, two?.points]).toEqual([[], []]);
    expect(rest?.chapter).toBeUndefined();
    expect(rest?.points.map(({ paper }) => paper.key)).toEqual(['ames2021lanterns']);
  });
});

it('colours repeat after six parts', () => {
  expect([0, 5, 6, undefined].map(partColour)).toEqual(['1', '6', '1', undefined]);
});
