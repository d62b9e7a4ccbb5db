import { median } from 'd3-array';
import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { layoutMap } from './map-layout.ts';
import { homelessPapers } from './homeless.ts';
import { perSurvey } from './per-survey.ts';

/** The map of the field: every paper as a point, grouped by chapter; papers without one come last. */
export interface FieldMap {
  width: number;
  height: number;
  groups: MapGroup[];
}

export interface MapGroup {
  /** Absent for the papers that have no chapter. */
  chapter?: SurveyChapter;
  points: { paper: SurveyPaper; x: number; y: number }[];
  /** Where the number of the chapter stands: the middle of its points. */
  label: { x: number; y: number };
}

const size = { width: 1000, height: 700, margin: 24 };

/** Derived once; several pages draw it. */
export const fieldMap = perSurvey((survey: Survey): FieldMap => {
  const chapterOf = new Map(survey.chapters.map(({ slug }, index) => [slug, index]));
  const points = layoutMap(
    [...survey.papers.values()].map(({ key, chapter, similar }) => ({
      key,
      group: chapterOf.get(chapter ?? '') ?? chapterOf.size,
      neighbours: similar,
    })),
  );
  const place = (key: string): { x: number; y: number } => {
    const { x, y } = points.get(key) ?? { x: 0.5, y: 0.5 };
    return {
      x: round(size.margin + x * (size.width - 2 * size.margin)),
      y: round(size.margin + y * (size.height - 2 * size.margin)),
    };
  };
  const groupOf = (keys: readonly string[], chapter?: SurveyChapter): MapGroup => {
    const placed = keys.flatMap((key) => {
      const paper = survey.papers.get(key);
      return paper === undefined ? [] : [{ paper, ...place(key) }];
    });
    const label = {
      x: round(median(placed, ({ x }) => x) ?? 0),
      y: round(median(placed, ({ y }) => y) ?? 0),
    };
    return { ...(chapter && { chapter }), points: placed, label };
  };
  const homeless = homelessPapers(survey);
  const groups = [
    ...survey.chapters.map((chapter) => groupOf(chapter.papers, chapter)),
    ...(homeless.length > 0 ? [groupOf(homeless)] : []),
  ];
  return { width: size.width, height: size.height, groups };
});

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
