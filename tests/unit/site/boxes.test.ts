import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, lineInBox, overlapOf, separate, type Box } from '../../../src/lib/site/boxes.ts';

const box = (x: number, y: number, width = 10, height = 4): Box => ({ x, y, width, height });

describe('two boxes', () => {
  it('overlap by what is missing in each direction', () => {
    expect(overlapOf(box(0, 0), box(7, 1))).toEqual({ x: 3, y: 3 });
    expect(overlapOf(box(0, 0), box(7, -1))).toEqual({ x: 3, y: 3 });
  });
  it('do not overlap where they touch or stand apart in one direction', () => {
    expect(overlapOf(box(0, 0), box(10, 0))).toBeUndefined();
    expect(overlapOf(box(0, 0), box(0, 5))).toBeUndefined();
  });
  it('count as overlapping when they are nearer than the gap', () => {
    expect(overlapOf(box(0, 0), box(12, 0), 3)).toEqual({ x: 1, y: 7 });
  });
});

describe('a line', () => {
  it('runs inside a box between two shares of its length', () => {
    expect(lineInBox({ x: -20, y: 0 }, { x: 20, y: 0 }, box(0, 0))).toEqual({ enters: 0.375, leaves: 0.625 });
    expect(lineInBox({ x: 0, y: 0 }, { x: 20, y: 0 }, box(0, 0))).toEqual({ enters: 0, leaves: 0.25 });
    expect(lineInBox({ x: 0, y: 10 }, { x: 0, y: 0 }, box(0, 0), 1)).toEqual({ enters: 0.7, leaves: 1 });
  });
  it('passes by a box, or ends before it', () => {
    expect(lineInBox({ x: -20, y: 3 }, { x: 20, y: 3 }, box(0, 0))).toBeUndefined();
    expect(lineInBox({ x: -20, y: 0 }, { x: -6, y: 0 }, box(0, 0))).toBeUndefined();
    expect(lineInBox({ x: -8, y: 0 }, { x: 0, y: 9 }, box(0, 0))).toBeUndefined();
  });
});

describe('boxes that are moved apart', () => {
  it('keep their gap, whatever the heap was', () => {
    const heap = fc.array(
      fc.record({ x: fc.integer({ max: 60, min: 0 }), y: fc.integer({ max: 60, min: 0 }) }),
      {
        maxLength: 15,
      },
    );
    fc.assert(
      fc.property(heap, (places) => {
        const boxes = places.map(({ x, y }) => box(x, y));
        separate(boxes, () => 2, 2000);
        const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => overlapOf(a, b, 2)));
        return pairs.every((overlap) => overlap === undefined);
      }),
    );
  });
  it('stay where they are when there is room', () => {
    const boxes = [box(0, 0), box(20, 0)];
    separate(boxes, () => 5);
    expect(boxes).toEqual([box(0, 0), box(20, 0)]);
  });
  it('may have a gap of their own for each pair', () => {
    const boxes = [box(0, 0), box(11, 0), box(22, 0)];
    separate(boxes, (index, other) => (index + other === 1 ? 20 : 0));
    expect((boxes[1]?.x ?? 0) - (boxes[0]?.x ?? 0)).toBeGreaterThan(30);
  });
});

it('the bounds of boxes hold them all', () => {
  expect(boundsOf([box(0, 0), box(10, 10)])).toEqual({ x: 5, y: 5, width: 20, height: 14 });
  expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});
