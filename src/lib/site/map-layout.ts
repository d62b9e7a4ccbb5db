/** A paper on the map: its nearest papers by text with their cosine. */
export interface MapNode {
  key: string;
  /** Papers of one group start close to one another; what follows knows only the text. */
  group: number;
  neighbours: readonly { key: string; score: number }[];
}

/** From 0 to 1 in both directions. */
export interface MapPoint {
  x: number;
  y: number;
}

/**
 * Places papers on a plane so that those with similar words stand close together: the layout step of UMAP (McInnes,
 * Healy and Melville 2018, section 4.2) on the graph of nearest neighbours, with a fixed sequence of pseudo-random
 * numbers, so that the same papers always give the same map.
 */
export function layoutMap(nodes: readonly MapNode[]): Map<string, MapPoint> {
  const positions = startingPositions(nodes);
  attractAndRepel(positions, edgesOf(nodes));
  const points = normalise(positions);
  spreadApart(points, 0.55 / Math.sqrt(Math.max(1, nodes.length)) / 1.9);
  return new Map(nodes.map(({ key }, index) => [key, points[index] ?? { x: 0.5, y: 0.5 }]));
}

interface Edge {
  from: MapPoint;
  to: MapPoint;
  /** From 0 to 1: the share of rounds in which the edge pulls. */
  weight: number;
}

type EdgeIndexes = { from: number; to: number; weight: number };

/** Shape of the attraction for `min_dist` 0.25 and `spread` 1, as UMAP fits it. */
const curve = { a: 1.12, b: 1.06 };
const rounds = 400;
const repulsionsPerPull = 6;

function startingPositions(nodes: readonly MapNode[]): MapPoint[] {
  const groups = Math.max(1, ...nodes.map(({ group }) => group + 1));
  return nodes.map(({ group }, index) => {
    const angle = (2 * Math.PI * (group + 0.5)) / groups;
    const golden = index * 2.399963;
    const radius = 2 * Math.sqrt(((index * 0.618034) % 1) + 0.01);
    return {
      x: 7 * Math.cos(angle) + radius * Math.cos(golden),
      y: 7 * Math.sin(angle) + radius * Math.sin(golden),
    };
  });
}

function edgesOf(nodes: readonly MapNode[]): EdgeIndexes[] {
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  return nodes.flatMap(({ neighbours }, from) => {
    const best = Math.max(...neighbours.map(({ score }) => score), 1e-9);
    return neighbours.flatMap(({ key, score }) => {
      const to = indexOf.get(key);
      return to === undefined || score <= 0 ? [] : [{ from, to, weight: score / best }];
    });
  });
}

function attractAndRepel(positions: MapPoint[], indexes: readonly EdgeIndexes[]): void {
  const next = pseudoRandom(20_240_229);
  const edges = indexes.flatMap(({ from, to, weight }): Edge[] => {
    const [a, b] = [positions[from], positions[to]];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, weight }];
  });
  for (let round = 0; round < rounds; round += 1) {
    const step = 1 - round / rounds;
    for (const { from, to, weight } of edges) {
      if (next() > weight) continue;
      pull(from, to, step);
      for (let time = 0; time < repulsionsPerPull; time += 1) {
        const other = positions[Math.floor(next() * positions.length)];
        if (other !== undefined && other !== from) push(from, other, step);
      }
    }
  }
}

function pull(from: MapPoint, to: MapPoint, step: number): void {
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return;
  const force = (-2 * curve.a * curve.b * square ** (curve.b - 1)) / (1 + curve.a * square ** curve.b);
  move(from, force * dx, force * dy, step);
  move(to, -force * dx, -force * dy, step);
}

function push(from: MapPoint, other: MapPoint, step: number): void {
  const [dx, dy] = [from.x - other.x, from.y - other.y];
  const square = dx * dx + dy * dy;
  const force = (2 * curve.b) / ((0.001 + square) * (1 + curve.a * square ** curve.b));
  move(from, force * dx, force * dy, step);
}

function move(point: MapPoint, dx: number, dy: number, step: number): void {
  point.x += step * Math.max(-4, Math.min(4, dx));
  point.y += step * Math.max(-4, Math.min(4, dy));
}

function normalise(positions: readonly MapPoint[]): MapPoint[] {
  const scale = (values: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (high === low ? 0.5 : (value - low) / (high - low));
  };
  const [x, y] = [scale(positions.map((point) => point.x)), scale(positions.map((point) => point.y))];
  return positions.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/** Moves points that cover each other apart, a little at a time, and keeps them on the plane. */
function spreadApart(points: MapPoint[], distance: number): void {
  if (points.length > 2000) return;
  let moved = true;
  for (let round = 0; moved && round < 40; round += 1) {
    moved = false;
    for (const [index, a] of points.entries()) {
      for (let other = index + 1; other < points.length; other += 1) {
        const b = points[other];
        if (b !== undefined && pushApart(a, b, distance)) moved = true;
      }
    }
  }
}

function pushApart(a: MapPoint, b: MapPoint, distance: number): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.abs(dx) >= distance || Math.abs(dy) >= distance) return false;
  const length = Math.hypot(dx, dy);
  if (length >= distance || length === 0) return false;
  const shift = (distance - length) / 2 / length;
  a.x = clamp(a.x - dx * shift);
  a.y = clamp(a.y - dy * shift);
  b.x = clamp(b.x + dx * shift);
  b.y = clamp(b.y + dy * shift);
  return true;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

/** Numbers from 0 to 1 that look random and never change (mulberry32, by T. Ettinger). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
