import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { separate, type Box, type Spot } from './boxes.ts';
import { homelessPapers } from './homeless.ts';
import { layoutMap } from './map-layout.ts';
import { perSurvey } from './per-survey.ts';
import { middlePlace } from './places.ts';

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
  /** Where the number of the chapter stands: at the paper that is nearest to all others of it, beside other numbers. */
  label: Spot;
}

const size = { width: 1000, height: 700, margin: 24, apart: 17, label: { width: 40, height: 34 } };

/** Derived once; several pages draw it. */
export const fieldMap = perSurvey((survey: Survey): FieldMap => {
  const points = layoutMap(
    [...survey.papers.values()].map(({ key, similar }) => ({ key, neighbours: similar })),
    { width: size.width - 2 * size.margin, height: size.height - 2 * size.margin, apart: size.apart },
  );
  const groupOf = (keys: readonly string[], chapter?: SurveyChapter): MapGroup => {
    const placed = keys.flatMap((key) => {
      const [paper, point] = [survey.papers.get(key), points.get(key)];
      if (paper === undefined || point === undefined) return [];
      return [{ paper, x: round(size.margin + point.x), y: round(size.margin + point.y) }];
    });
    const { x, y } = middlePlace(placed) ?? { x: 0, y: 0 };
    return { ...(chapter && { chapter }), points: placed, label: { x, y } };
  };
  const homeless = homelessPapers(survey);
  const groups = [
    ...survey.chapters.map((chapter) => groupOf(chapter.papers, chapter)),
    ...(homeless.length > 0 ? [groupOf(homeless)] : []),
  ];
  partLabels(groups);
  return { width: size.width, height: size.height, groups };
});

/** Moves the numbers of chapters that would cover each other apart, in place. */
export function partLabels(groups: MapGroup[]): void {
  const shown = groups.filter(({ chapter, points }) => chapter !== undefined && points.length > 0);
  const boxes = shown.map(({ label }): Box => ({ ...label, ...size.label }));
  separate(boxes, () => 0);
  for (const [index, group] of shown.entries()) {
    const { x, y } = boxes[index] ?? group.label;
    group.label = { x: round(x), y: round(y) };
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
