import { overlapOf, type Box, type Spot } from './boxes.ts';

/** A point with the size that its name would have. */
export interface NamedPoint extends Spot {
  width: number;
  height: number;
}

/** A name that has room beside its point. */
export interface PlacedName {
  /** Index of its point. */
  index: number;
  /** Middle of the name. */
  x: number;
  y: number;
}

/**
 * Places names beside their points wherever there is room, the first points first: right of the point, else left,
 * below or above. A name covers no point, no other name and nothing that stands already, and stays on the plane.
 *
 * @param points those that may have a name; all sizes are in the units of the map
 * @param radius of every point
 * @param taken boxes that names must leave free, points without a name among them
 * @param plane the box that all is drawn in
 */
export function placeNames(
  points: readonly NamedPoint[],
  radius: number,
  taken: readonly Box[],
  plane: Box,
): PlacedName[] {
  const dots = points.map(({ x, y }): Box => ({ x, y, width: 2 * radius, height: 2 * radius }));
  const obstacles = [...taken, ...dots];
  const placed: PlacedName[] = [];
  for (const [index, { x, y, width, height }] of points.entries()) {
    const aside = radius * 1.25 + width / 2;
    const above = radius * 1.1 + height / 2;
    const places = [
      { x: x + aside, y },
      { x: x - aside, y },
      { x, y: y + above },
      { x, y: y - above },
    ];
    const free = places.find(
      (place) =>
        Math.abs(place.x - plane.x) <= (plane.width - width) / 2 &&
        Math.abs(place.y - plane.y) <= (plane.height - height) / 2 &&
        obstacles.every((other) => overlapOf({ ...place, width, height }, other) === undefined),
    );
    if (free === undefined) continue;
    placed.push({ index, ...free });
    obstacles.push({ ...free, width, height });
  }
  return placed;
}
