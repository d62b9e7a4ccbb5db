import type { Spot } from './boxes.ts';

/** A pull between two points, by index. */
export interface Pull {
  from: number;
  to: number;
  weight: number;
}

/** Shape of the attraction for `min_dist` 0.25 and `spread` 1, as UMAP fits it. */
const curve = { a: 1.12, b: 1.06 };
const repulsionsPerPull = 6;

/**
 * Moves points, in place, towards those that pull them and away from a sample of the others: the layout step of UMAP
 * (McInnes, Healy and Melville 2018, section 4.2) with a fixed sequence of pseudo-random numbers. The work grows with
 * the number of pulls alone.
 */
export function arrangePoints(points: readonly Spot[], pulls: readonly Pull[], rounds: number): void {
  const next = pseudoRandom(20_240_229);
  const strongest = pulls.reduce((most, { weight }) => Math.max(most, weight), 0);
  const edges = pulls.flatMap(({ from, to, weight }) => {
    const [a, b] = [points[from], points[to]];
    return a === undefined || b === undefined ? [] : [{ from: a, to: b, share: weight / strongest }];
  });
  for (let round = 0; round < rounds; round += 1) {
    const step = 1 - round / rounds;
    for (const { from, to, share } of edges) {
      if (next() > share) continue;
      pull(from, to, step);
      for (let time = 0; time < repulsionsPerPull; time += 1) {
        const other = points[Math.floor(next() * points.length)];
        if (other !== undefined && other !== from) push(from, other, step);
        const another = points[Math.floor(next() * points.length)];
        if (another !== undefined && another !== to) push(to, another, step);
      }
    }
  }
}
function pull(from: Spot, to: Spot, step: number): void {
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return;
  const force = (-2 * curve.a * curve.b * square ** (curve.b - 1)) / (1 + curve.a * square ** curve.b);
  move(from, force * dx, force * dy, step);
  move(to, -force * dx, -force * dy, step);
}

function push(from: Spot, other: Spot, step: number): void {
  const [dx, dy] = [from.x - other.x, from.y - other.y];
  const square = dx * dx + dy * dy;
  const force = (2 * curve.b) / ((0.001 + square) * (1 + curve.a * square ** curve.b));
  move(from, force * dx, force * dy, step);
}

function move(point: Spot, dx: number, dy: number, step: number): void {
  point.x += step * Math.max(-4, Math.min(4, dx));
  point.y += step * Math.max(-4, Math.min(4, dy));
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
