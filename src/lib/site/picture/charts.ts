import type { Survey } from '../../survey/types.ts';
import { fieldByYear } from '../field-by-year.ts';
import { fieldMap } from '../field-map.ts';
import { colourOfPart, lightColours } from './colours.ts';
import { drawing, type PictureNode } from './node.ts';

/** Fewer points than this make no map. */
const fewest = 12;

/** The points of the map in the colours of their parts; nothing for a survey with few papers. */
export function mapDrawing(survey: Survey, width: number): PictureNode | undefined {
  if (survey.papers.size < fewest) return undefined;
  const map = fieldMap(survey);
  const height = Math.round((width * map.height) / map.width);
  return drawing(
    { width, height, viewBox: `0 0 ${map.width} ${map.height}` },
    map.groups.flatMap(({ chapter, points }) =>
      points.map(
        ({ x, y }) =>
          [
            'circle',
            {
              cx: x,
              cy: y,
              r: 9,
              fill: chapter === undefined ? lightColours.muted : colourOfPart(chapter.part),
              'fill-opacity': 0.8,
            },
          ] as const,
      ),
    ),
  );
}

/** Papers by year, stacked by part; nothing where fewer than two years are known. */
export function yearsDrawing(survey: Survey, width: number): PictureNode | undefined {
  const field = fieldByYear(survey);
  if (field.years.length < 2) return undefined;
  const height = Math.round((width * field.height) / field.width);
  return drawing({ width, height, viewBox: `0 0 ${field.width} ${field.height}` }, [
    ...field.bars.map(
      ({ part, x, y, width: across, height: up }) =>
        ['rect', { x, y, width: across, height: up, fill: colourOfPart(part) }] as const,
    ),
    ['path', { d: `M0 ${field.baseline}H${field.width}`, stroke: lightColours.muted, 'stroke-width': 1 }],
  ]);
}
