import { lineInBox, separate, type Box } from './boxes.ts';

/** A line between two boxes, by index. */
export interface Link {
  source: number;
  target: number;
}

/** How far a line passes from a box that it does not belong to, how far a box moves at once, and how often. */
const limits = { distance: 5, step: 4, rounds: 200 };

/**
 * Moves boxes, in place, until no line runs behind a box that is not at its end: the box goes sideways off the line,
 * and the line's own ends give way a little. A knot of many lines may be left after the last round.
 */
export function clearLines(
  boxes: readonly Box[],
  links: readonly Link[],
  gapOf: (index: number, other: number) => number,
): void {
  let moved = true;
  for (let round = 0; moved && round < limits.rounds; round += 1) {
    moved = false;
    for (const { source, target } of links) {
      const [from, to] = [boxes[source], boxes[target]];
      if (from === undefined || to === undefined) continue;
      for (const box of boxes) {
        if (box === from || box === to || lineInBox(from, to, box, limits.distance - 2) === undefined)
          continue;
        moved = true;
        pushOff(box, from, to);
      }
    }
    separate(boxes, gapOf, 4);
  }
  separate(boxes, gapOf);
}

function pushOff(box: Box, from: Box, to: Box): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const normal = { x: -dy / length, y: dx / length };
  const side = (box.x - from.x) * normal.x + (box.y - from.y) * normal.y;
  const reach = (Math.abs(normal.x) * box.width + Math.abs(normal.y) * box.height) / 2;
  const step = (side >= 0 ? 1 : -1) * Math.min(limits.step, (reach + limits.distance - Math.abs(side)) / 2);
  box.x += normal.x * step;
  box.y += normal.y * step;
  for (const end of [from, to]) {
    end.x -= (normal.x * step) / 4;
    end.y -= (normal.y * step) / 4;
  }
}
