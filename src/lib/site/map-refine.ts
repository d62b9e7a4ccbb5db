import type { Spot } from './boxes.ts';
import type { Pull } from './map-arrange.ts';

/** Rounds, and the momentum of early and late ones, as van der Maaten and Hinton have it. */
const descent = { rounds: 300, early: 50, momentum: { early: 0.5, late: 0.8 }, longestStep: 2 };

/**
 * Moves points, in place, so that the nearest neighbours on the plane are the nearest by text as often as may be:
 * gradient descent of t-SNE (van der Maaten and Hinton 2008) with the exact repulsion of every pair and the step of
 * Belkina et al. 2019, a twelfth of the number of points. It refines a layout that is right at large; the work grows
 * with the square of the number of points.
 */
export function refinePoints(points: readonly Spot[], pulls: readonly Pull[]): void {
  const size = points.length;
  if (size < 2) return;
  const [x, y] = [
    Float64Array.from(points, (point) => point.x),
    Float64Array.from(points, (point) => point.y),
  ];
  const [stepX, stepY] = [new Float64Array(size), new Float64Array(size)];
  const [forceX, forceY] = [new Float64Array(size), new Float64Array(size)];
  const rate = 4 * Math.max(1, size / 12);
  for (let round = 0; round < descent.rounds; round += 1) {
    repel(x, y, forceX, forceY);
    for (const { from, to, weight } of pulls) {
      const dx = at(x, from) - at(x, to);
      const dy = at(y, from) - at(y, to);
      const force = weight / (1 + dx * dx + dy * dy);
      add(forceX, from, -force * dx);
      add(forceY, from, -force * dy);
      add(forceX, to, force * dx);
      add(forceY, to, force * dy);
    }
    const momentum = round < descent.early ? descent.momentum.early : descent.momentum.late;
    for (let index = 0; index < size; index += 1) {
      stepX[index] = bounded(momentum * at(stepX, index) + rate * at(forceX, index));
      stepY[index] = bounded(momentum * at(stepY, index) + rate * at(forceY, index));
      add(x, index, at(stepX, index));
      add(y, index, at(stepY, index));
    }
  }
  for (const [index, point] of points.entries()) {
    point.x = at(x, index);
    point.y = at(y, index);
  }
}

/** Sets the forces to the repulsion of all pairs; the kernel is Student's t with one degree of freedom. */
function repel(x: Float64Array, y: Float64Array, forceX: Float64Array, forceY: Float64Array): void {
  forceX.fill(0);
  forceY.fill(0);
  let total = 0;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = a + 1; b < x.length; b += 1) {
      const dx = at(x, a) - at(x, b);
      const dy = at(y, a) - at(y, b);
      const likeness = 1 / (1 + dx * dx + dy * dy);
      total += 2 * likeness;
      const force = likeness * likeness;
      add(forceX, a, force * dx);
      add(forceY, a, force * dy);
      add(forceX, b, -force * dx);
      add(forceY, b, -force * dy);
    }
  }
  for (let index = 0; index < x.length; index += 1) {
    forceX[index] = at(forceX, index) / total;
    forceY[index] = at(forceY, index) / total;
  }
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = at(values, index) + by;
}

function bounded(step: number): number {
  return Math.max(-descent.longestStep, Math.min(descent.longestStep, step));
}
