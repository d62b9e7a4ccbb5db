import { beforeAll, describe, expect, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import { lineInBox, overlapOf } from '../../src/lib/site/boxes.ts';
import { fieldMap } from '../../src/lib/site/field-map.ts';
import { byDistance, distanceBetween } from '../../src/lib/site/places.ts';
import { relationsNetwork, type RelationsNetwork } from '../../src/lib/site/relations-network.ts';
import type { Survey } from '../../src/lib/survey/types.ts';

let survey: Survey;
beforeAll(async () => {
  survey = await readSurvey(generatorRoot);
});

describe('the map of the 333 papers', () => {
  const size = { width: 40, height: 34 };

  it('keeps two of five neighbours by text among the ten nearest, and papers of a chapter together', () => {
    const points = fieldMap(survey).groups.flatMap((group) => group.points);
    expect(points).toHaveLength(333);
    let [kept, together] = [0, 0];
    for (const point of points) {
      const near = byDistance(points, point).slice(1, 11);
      const similar = new Set(point.paper.similar.map(({ key }) => key));
      kept += near.filter(({ paper }) => similar.has(paper.key)).length / 10 / points.length;
      together +=
        near.filter(({ paper }) => paper.chapter === point.paper.chapter).length / 10 / points.length;
    }
    // 0.37 and 0.38 before the second step of the layout.
    expect(kept).toBeGreaterThan(0.4);
    expect(together).toBeGreaterThan(0.38);
  });

  it('shows no point and no number of a chapter on another', () => {
    const { groups } = fieldMap(survey);
    const points = groups.flatMap((group) => group.points);
    const nearest = points.map((point) => distanceBetween(byDistance(points, point)[1] ?? point, point));
    expect(Math.min(...nearest)).toBeGreaterThan(14);
    const numbers = groups.flatMap(({ chapter, points: own, label }) =>
      chapter !== undefined && own.length > 0 ? [{ ...label, ...size }] : [],
    );
    expect(numbers).toHaveLength(18);
    for (const [index, number] of numbers.entries())
      expect(numbers.slice(index + 1).filter((other) => overlapOf(number, other, -1))).toEqual([]);
  });
});

describe('the networks of relations of the 18 chapters', () => {
  let networks: RelationsNetwork[];
  beforeAll(() => {
    networks = survey.chapters.flatMap((chapter) => relationsNetwork(survey, chapter) ?? []);
  });

  it('are drawn without any two boxes nearer than five pixels', () => {
    expect(networks).toHaveLength(18);
    const near = networks.flatMap(({ nodes }) =>
      nodes.flatMap((a, index) =>
        nodes.slice(index + 1).flatMap((b) => (overlapOf(a, b, 5) ? [`${a.label} and ${b.label}`] : [])),
      ),
    );
    expect(near).toEqual([]);
  });

  it('let hardly a line run behind a box', () => {
    const behind = networks.flatMap(({ nodes, lines }) =>
      lines.flatMap(({ from, to, start, end }) =>
        nodes.filter((box, index) => index !== from && index !== to && lineInBox(start, end, box)),
      ),
    );
    expect(behind.length).toBeLessThan(networks.reduce((sum, { lines }) => sum + lines.length, 0) / 100);
  });

  it('leave every line long enough to see its kind', () => {
    const lengths = networks.flatMap(({ lines }) =>
      lines.map(({ start, end }) => Math.hypot(end.x - start.x, end.y - start.y)),
    );
    expect(Math.min(...lengths)).toBeGreaterThan(15);
  });

  it('fit a wide page at nearly their own size', () => {
    for (const { width } of networks) expect(width).toBeLessThan(1300);
  });
});
