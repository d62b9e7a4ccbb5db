import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineInBox, overlapOf } from '../../../src/lib/site/boxes.ts';
import { clearLines } from '../../../src/lib/site/clear-lines.ts';
import { connectedParts } from '../../../src/lib/site/connected-parts.ts';
import { layoutNetwork, type Network } from '../../../src/lib/site/network-layout.ts';

/** Two rings of eight with a bridge, a pair, and a node alone. */
const ring = (first: number) =>
  Array.from({ length: 8 }, (_, index) => ({ source: first + index, target: first + ((index + 1) % 8) }));
const network: Network = {
  nodes: Array.from({ length: 19 }, (_, index) => ({ width: 60 + (index % 4) * 15, height: 24 })),
  links: [...ring(0), ...ring(8), { source: 0, target: 8 }, { source: 16, target: 17 }],
};

describe('the layout of a network', () => {
  const layout = layoutNetwork(network);
  const { boxes, width, height } = layout;

  it('is the same each time', () => {
    expect(layoutNetwork(network)).toEqual(layout);
  });
  it('keeps boxes apart and inside the plane', () => {
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => overlapOf(box, other, 5))).toEqual([]);
      expect(Math.abs(box.x - width / 2)).toBeLessThanOrEqual((width - box.width) / 2 + 1e-9);
      expect(Math.abs(box.y - height / 2)).toBeLessThanOrEqual((height - box.height) / 2 + 1e-9);
    }
  });
  it('lets no line run behind a box', () => {
    const behind = network.links.flatMap(({ source, target }) => {
      const [from, to] = [boxes[source], boxes[target]];
      return boxes.filter((box) => from && to && box !== from && box !== to && lineInBox(from, to, box));
    });
    expect(behind).toEqual([]);
  });
  it('puts tied nodes nearer to each other than others', () => {
    const distance = (a: number, b: number) => {
      const [from, to] = [boxes[a], boxes[b]];
      return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : NaN;
    };
    const tied = network.links.map(({ source, target }) => distance(source, target));
    const all = boxes.flatMap((_, a) => boxes.slice(a + 1).map((_other, b) => distance(a, a + 1 + b)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(tied)).toBeLessThan(mean(all) / 2);
  });
  it('never overlaps, whatever is tied to what', () => {
    const node = fc.integer({ min: 0, max: 9 });
    const links = fc.array(fc.record({ source: node, target: node }), { maxLength: 20 });
    fc.assert(
      fc.property(links, (found) => {
        const nodes = Array.from({ length: 10 }, () => ({ width: 80, height: 24 }));
        const placed = layoutNetwork({
          nodes,
          links: found.filter(({ source, target }) => source !== target),
        }).boxes;
        return placed.every(
          (box, index) =>
            Number.isFinite(box.x + box.y) && !placed.slice(index + 1).some((other) => overlapOf(box, other)),
        );
      }),
      { numRuns: 30 },
    );
  });
  it('can be that of no node, one node, and nodes that are tied to nothing', () => {
    expect(layoutNetwork({ nodes: [], links: [] })).toEqual({ boxes: [], width: 0, height: 0 });
    const one = layoutNetwork({ nodes: [{ width: 30, height: 10 }], links: [] });
    expect(one).toEqual({ boxes: [{ x: 15, y: 5, width: 30, height: 10 }], width: 30, height: 10 });
    const lone = layoutNetwork({
      nodes: Array.from({ length: 5 }, () => ({ width: 30, height: 10 })),
      links: [],
    });
    expect(lone.width * lone.height).toBeLessThan(100 * 150);
  });
});

it('connected parts come with their largest first, and name every node once', () => {
  const links = [
    { source: 1, target: 2 },
    { source: 4, target: 1 },
  ];
  expect(connectedParts(5, links)).toEqual([[1, 2, 4], [0], [3]]);
  expect(connectedParts(0, [])).toEqual([]);
});

it('a box on a line that is not its own moves off it, across the line', () => {
  const [from, on, to] = [0, 100, 200].map((x) => ({ x, y: x === 100 ? 3 : 0, width: 40, height: 20 }));
  if (from === undefined || on === undefined || to === undefined) throw new Error('Three boxes were made.');
  clearLines([from, on, to], [{ source: 0, target: 2 }], () => 5);
  expect(lineInBox(from, to, on)).toBeUndefined();
  expect(on.x).toBeCloseTo(100, 0);
  expect(on.y).toBeGreaterThan(10);
});
