import { boundsOf, lineInBox, overlapOf, type Box } from './boxes.ts';
import type { Link } from './clear-lines.ts';

/** A part of a network that has been laid out for itself. */
export interface LaidOutPart {
  boxes: readonly Box[];
  links: readonly Link[];
}

const step = 24;

/**
 * Moves the parts of a network, in place, so that they stand beside each other: the first one stays, each other goes
 * to the free place that makes the whole grow least, `gap` away from all boxes and lines that stand already.
 *
 * @param aspect width against height that the whole should have
 */
export function packParts(parts: readonly LaidOutPart[], gap: number, aspect: number): void {
  const placed: LaidOutPart[] = [];
  for (const part of parts) {
    const bounds = boundsOf(part.boxes);
    const spot = placed.length === 0 ? { x: 0, y: 0 } : freeSpot(bounds, placed, gap, aspect);
    for (const box of part.boxes) {
      box.x += spot.x - bounds.x;
      box.y += spot.y - bounds.y;
    }
    placed.push(part);
  }
}

function freeSpot(
  { width, height }: Box,
  placed: readonly LaidOutPart[],
  gap: number,
  aspect: number,
): { x: number; y: number } {
  const whole = boundsOf(placed.flatMap(({ boxes }) => boxes));
  const reach = { x: (whole.width + width) / 2 + gap, y: (whole.height + height) / 2 + gap };
  // The last place is outside whatever stands, so one is always free.
  let best = { x: whole.x, y: whole.y + reach.y, cost: Infinity };
  for (let x = whole.x - reach.x; x <= whole.x + reach.x; x += step) {
    for (let y = whole.y - reach.y; y <= whole.y + reach.y; y += step) {
      const grown = boundsOf([whole, { x, y, width, height }]);
      const cost = Math.max(grown.width, grown.height * aspect) + Math.hypot(x - whole.x, y - whole.y) / 1000;
      if (cost < best.cost && isFree({ x, y, width, height }, placed, gap)) best = { x, y, cost };
    }
  }
  return best;
}

function isFree(box: Box, placed: readonly LaidOutPart[], gap: number): boolean {
  return placed.every(
    ({ boxes, links }) =>
      boxes.every((other) => overlapOf(box, other, gap) === undefined) &&
      links.every(({ source, target }) => {
        const [from, to] = [boxes[source], boxes[target]];
        return from === undefined || to === undefined || lineInBox(from, to, box, gap) === undefined;
      }),
  );
}
