/** A place on the plane. */
export interface Spot {
  x: number;
  y: number;
}

/** A rectangle by its centre. */
export interface Box extends Spot {
  width: number;
  height: number;
}

/** By how much two boxes run into each other both ways when they should be `gap` apart; nothing where they do not. */
export function overlapOf(a: Box, b: Box, gap = 0): Spot | undefined {
  const y = (a.height + b.height) / 2 + gap - Math.abs(a.y - b.y);
  if (y <= 0) return undefined;
  const x = (a.width + b.width) / 2 + gap - Math.abs(a.x - b.x);
  return x > 0 ? { x, y } : undefined;
}

/**
 * Where the line from `from` to `to` runs inside a box, as shares of its length (Liang and Barsky 1984, "A new concept
 * and method for line clipping"); nothing where it passes by.
 */
export function lineInBox(
  from: Spot,
  to: Spot,
  box: Box,
  gap = 0,
): { enters: number; leaves: number } | undefined {
  const reachX = box.width / 2 + gap;
  const reachY = box.height / 2 + gap;
  // Most lines are nowhere near: told without any arithmetic of shares.
  if (Math.min(from.x, to.x) > box.x + reachX || Math.max(from.x, to.x) < box.x - reachX) return undefined;
  if (Math.min(from.y, to.y) > box.y + reachY || Math.max(from.y, to.y) < box.y - reachY) return undefined;
  const across = inside(from.x - box.x, to.x - from.x, reachX);
  if (across === undefined) return undefined;
  const along = inside(from.y - box.y, to.y - from.y, reachY);
  if (along === undefined) return undefined;
  const enters = Math.max(0, across.enters, along.enters);
  const leaves = Math.min(1, across.leaves, along.leaves);
  return enters <= leaves ? { enters, leaves } : undefined;
}

/** The share of a step during which a value that starts at `start` is within `reach` of 0. */
function inside(start: number, step: number, reach: number): { enters: number; leaves: number } | undefined {
  if (step === 0) return Math.abs(start) <= reach ? { enters: 0, leaves: 1 } : undefined;
  const [first, second] = [(-reach - start) / step, (reach - start) / step];
  return { enters: Math.min(first, second), leaves: Math.max(first, second) };
}

/**
 * Moves boxes apart, in place, until no two are nearer than their gap: each pair along the direction in which less is
 * missing. Ends early when all is well; many boxes in one spot may need more rounds than there are.
 */
export function separate(
  boxes: readonly Box[],
  gapOf: (index: number, other: number) => number,
  rounds = 300,
): void {
  let moved = true;
  for (let round = 0; moved && round < rounds; round += 1) {
    moved = false;
    for (const [index, a] of boxes.entries()) {
      for (let other = index + 1; other < boxes.length; other += 1) {
        const b = boxes[other];
        const overlap = b === undefined ? undefined : overlapOf(a, b, gapOf(index, other));
        if (b === undefined || overlap === undefined) continue;
        moved = true;
        const axis = overlap.x < overlap.y ? 'x' : 'y';
        // A little more than half: otherwise rounding leaves a pair touching for ever.
        const step = (a[axis] <= b[axis] ? 1 : -1) * (overlap[axis] / 2 + 0.01);
        a[axis] -= step;
        b[axis] += step;
      }
    }
  }
}

/** The box around boxes; empty and at 0, 0 where there are none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
