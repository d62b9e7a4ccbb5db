import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../src/lib/site/boxes.ts';
import { fieldMap, partLabels } from '../../../src/lib/site/field-map.ts';
import { arrangePoints } from '../../../src/lib/site/map-arrange.ts';
import { layoutMap, type MapNode } from '../../../src/lib/site/map-layout.ts';
import { placeNames } from '../../../src/lib/site/map-names.ts';
import { refinePoints } from '../../../src/lib/site/map-refine.ts';
import { byDistance, coreOf, distanceBetween, middlePlace, nextPlace } from '../../../src/lib/site/places.ts';
import { inventedSurvey } from './invented-survey.ts';
import { paperPage, surveyOf } from '../survey/make-page.ts';

const survey = inventedSurvey();
const plane = { width: 300, height: 200, apart: 12 };

/** Papers in groups whose members are like one another; papers of a group do not follow each other. */
const nodesOf = (size: number, groups: number): MapNode[] =>
  Array.from({ length: size }, (_, index) => {
    const others = Array.from(
      { length: Math.ceil(size / groups) },
      (_unused, place) => place * groups + (index % groups),
    );
    const near = others.filter((other) => other !== index && other < size).slice(0, 5);
    return { key: `p${index}`, neighbours: near.map((other) => ({ key: `p${other}`, score: 0.5 })) };
  });

describe('the layout of the map', () => {
  const nodes = nodesOf(24, 2);
  const points = [...layoutMap(nodes, plane).values()];
  const pairs = points.flatMap((a, index) =>
    points.slice(index + 1).map((b, place) => ({ a, b, isSame: (place + 1) % 2 === 0 })),
  );

  it('is the same each time', () => {
    expect([...layoutMap(nodes, plane).values()]).toEqual(points);
  });
  it('puts similar papers closer together than others', () => {
    const mean = (same: boolean) => {
      const found = pairs.filter(({ isSame }) => isSame === same).map(({ a, b }) => distanceBetween(a, b));
      return found.reduce((sum, value) => sum + value, 0) / found.length;
    };
    expect(mean(true)).toBeLessThan(mean(false) / 2);
  });
  it('keeps every point on the plane, and points apart', () => {
    for (const { x, y } of points) {
      expect(x >= 0 && x <= plane.width && y >= 0 && y <= plane.height).toBe(true);
    }
    expect(Math.min(...pairs.map(({ a, b }) => distanceBetween(a, b)))).toBeGreaterThan(11);
  });
  it('runs from one side of the plane to the other', () => {
    expect(Math.min(...points.map(({ x }) => x))).toBeLessThan(15);
    expect(Math.max(...points.map(({ x }) => x))).toBeGreaterThan(plane.width - 15);
  });
  it('can be drawn for no paper, one paper, and papers that are like no other', () => {
    expect(layoutMap([], plane).size).toBe(0);
    expect(layoutMap([{ key: 'a', neighbours: [] }], plane).get('a')).toEqual({ x: 150, y: 100 });
    const lone = layoutMap(
      ['a', 'b', 'c'].map((key) => ({ key, neighbours: [] })),
      plane,
    );
    expect([...lone.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
  });
  it('is made of a step that gathers neighbours, and one that sorts near ones from nearest ones', () => {
    const ring = Array.from({ length: 40 }, (_, from) =>
      [1, 2, 3].map((step) => ({ from, to: (from + step) % 40, weight: 1 / 240 })),
    ).flat();
    const start = Array.from({ length: 40 }, (_, index) => ({ x: (index * 17) % 40, y: (index * 7) % 40 }));
    /** Share of the four nearest of each point that are its neighbours on the ring. */
    const kept = () =>
      start.reduce((sum, point, index) => {
        const near = byDistance(start, point).slice(1, 5);
        const steps = near.map((other) => Math.abs(start.indexOf(other) - index));
        return sum + steps.filter((step) => Math.min(step, 40 - step) <= 3).length / 160;
      }, 0);
    const before = kept();
    arrangePoints(start, ring, 100);
    const arranged = kept();
    refinePoints(start, ring);
    expect(before).toBeLessThan(0.3);
    expect(arranged).toBeGreaterThan(0.5);
    expect(kept()).toBeGreaterThan(Math.max(0.9, arranged - 0.01));
  });
});

describe('the map of the field', () => {
  it('has each paper once, in its chapter', () => {
    const { groups } = fieldMap(survey);
    expect(groups.map(({ points }) => points.map(({ paper }) => paper.key))).toEqual([
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
  it('keeps the numbers of chapters apart that have their middle at the same place', () => {
    const groups = fieldMap(survey).groups.map((group) => ({ ...group, label: { x: 50, y: 50 } }));
    partLabels(groups);
    const [first, second] = groups.map(({ label }) => ({ ...label, width: 39, height: 33 }));
    if (first === undefined || second === undefined) throw new Error('The invented survey has two chapters.');
    expect(overlapOf(first, second)).toBeUndefined();
    expect(distanceBetween(first, second)).toBeLessThan(50);
  });
});

describe('places', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 2, y: 9 },
    { x: 30, y: 30 },
    { x: 3, y: 3 },
  ];

  it('have a middle, the one that is nearest to all others', () => {
    expect(middlePlace(places)).toEqual({ x: 3, y: 3 });
    expect(middlePlace([])).toBeUndefined();
  });
  it('have a core without those far off', () => {
    expect(coreOf(places)).not.toContainEqual({ x: 30, y: 30 });
    expect(coreOf(places)).toHaveLength(4);
    expect(coreOf([])).toEqual([]);
  });
  it('stand in the order of their distance', () => {
    expect(byDistance(places, { x: 9, y: 0 })[0]).toEqual({ x: 10, y: 1 });
    expect(byDistance(places, { x: 9, y: 0 }).at(-1)).toEqual({ x: 30, y: 30 });
  });
  it('follow one another in a direction', () => {
    const from = { x: 0, y: 0 };
    expect(nextPlace(places, from, { x: 1, y: 0 })).toEqual({ x: 3, y: 3 });
    expect(nextPlace(places.slice(0, 4), from, { x: 1, y: 0 })).toEqual({ x: 10, y: 1 });
    expect(nextPlace(places, { x: 3, y: 3 }, { x: 0, y: 1 })).toEqual({ x: 2, y: 9 });
    expect(nextPlace(places, from, { x: -1, y: 0 })).toBeUndefined();
  });
});

describe('names of points', () => {
  const name = { width: 20, height: 6 };
  const room = { x: 50, y: 50, width: 100, height: 100 };

  it('stand to the right, else to the left, below or above', () => {
    const alone = placeNames([{ x: 50, y: 50, ...name }], 2, [], room);
    expect(alone).toEqual([{ index: 0, x: 62.5, y: 50 }]);
    const wall = { x: 60, y: 50, width: 4, height: 100 };
    expect(placeNames([{ x: 50, y: 50, ...name }], 2, [wall], room)).toEqual([{ index: 0, x: 37.5, y: 50 }]);
  });
  it('cover no point and no other name, and stay on the plane', () => {
    const points = Array.from({ length: 60 }, (_, index) => ({
      x: (index * 37) % 100,
      y: (index * 61) % 100,
      ...name,
    }));
    const placed = placeNames(points, 2, [], room);
    const boxes = placed.map(({ x, y }) => ({ x, y, ...name }));
    expect(placed.length).toBeGreaterThan(5);
    expect(placed.length).toBeLessThan(60);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => overlapOf(box, other))).toEqual([]);
      expect(points.filter(({ x, y }) => overlapOf(box, { x, y, width: 4, height: 4 }))).toEqual([]);
      expect(Math.abs(box.x - 50)).toBeLessThanOrEqual(40);
    }
  });
});
