import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { boundsOf, separate, type Box } from './boxes.ts';
import { clearLines, type Link } from './clear-lines.ts';
import { connectedParts } from './connected-parts.ts';
import { packParts } from './pack-parts.ts';

/** Sizes of the boxes that stand for the nodes, and which of them are tied, by index. */
export interface Network {
  nodes: readonly { width: number; height: number }[];
  links: readonly Link[];
}

export interface NetworkLayout {
  /** One a node. */
  boxes: Box[];
  width: number;
  height: number;
}

/** Space between two boxes; between two that are tied there must be room to see the line and its head. */
const gaps = { any: 8, tied: 22 };
/** Width against height, and how much of the plane the boxes take up. */
const shape = { aspect: 1.4, density: 0.21, widest: 980 };

/**
 * Places the nodes of a network so that tied ones stand near each other, no two boxes overlap, and lines pass beside
 * boxes, not behind them. Each connected part is laid out for itself by forces that run a fixed number of rounds from a
 * fixed start (d3-force: velocity Verlet, Barnes–Hut repulsion, its own congruential numbers for ties), so that the
 * same network always looks the same; then the smaller parts go where there is room.
 */
export function layoutNetwork({ nodes, links }: Network): NetworkLayout {
  const parts = connectedParts(nodes.length, links).map((members) => {
    const place = new Map(members.map((node, index) => [node, index]));
    const own = links.flatMap(({ source, target }): Link[] => {
      const [from, to] = [place.get(source), place.get(target)];
      return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
    });
    const boxes = members.map((node): Box => ({ x: NaN, y: NaN, width: 0, height: 0, ...nodes[node] }));
    layoutPart(boxes, own);
    return { members, boxes, links: own };
  });
  packParts(parts, 2 * gaps.any, shape.aspect);
  const all: Box[] = [];
  for (const { members, boxes } of parts) {
    for (const [index, { x, y, width, height }] of boxes.entries())
      all[members[index] ?? 0] = { x, y, width, height };
  }
  const bounds = boundsOf(all);
  for (const box of all) {
    box.x += bounds.width / 2 - bounds.x;
    box.y += bounds.height / 2 - bounds.y;
  }
  return { boxes: all, width: bounds.width, height: bounds.height };
}

function layoutPart(boxes: Box[], links: readonly Link[]): void {
  runForces(boxes, links);
  fit(boxes);
  const tied = new Set(
    links.flatMap(({ source, target }) =>
      [source, target].map((node, at, ends) => node * boxes.length + (ends[1 - at] ?? 0)),
    ),
  );
  const gapOf = (index: number, other: number): number =>
    tied.has(index * boxes.length + other) ? gaps.tied : gaps.any;
  separate(boxes, gapOf);
  clearLines(boxes, links, gapOf);
}

function runForces(boxes: Box[], links: readonly Link[]): void {
  forceSimulation(boxes)
    .force(
      'link',
      // The force puts nodes in place of indexes.
      forceLink(links.map((link) => ({ ...link })))
        .distance(60)
        .iterations(2),
    )
    .force('charge', forceManyBody().strength(-2000))
    .force('x', forceX().strength(0.05 / shape.aspect))
    .force('y', forceY().strength(0.05 * shape.aspect))
    .stop()
    .tick(250);
}

/** Stretches what the forces gave to the size that the boxes need. */
function fit(boxes: readonly Box[]): void {
  const bounds = boundsOf(boxes);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0) / shape.density;
  const width = Math.min(shape.widest, Math.sqrt(area * shape.aspect));
  for (const box of boxes) {
    box.x = ((box.x - bounds.x) * width) / bounds.width;
    box.y = ((box.y - bounds.y) * (area / width)) / bounds.height;
  }
}
