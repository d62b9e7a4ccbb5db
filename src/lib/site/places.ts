import type { Spot } from './boxes.ts';

export function distanceBetween(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Places from the nearest to a spot to the farthest; of two as far off the earlier comes first. */
export function byDistance<Place extends Spot>(places: readonly Place[], from: Spot): Place[] {
  return [...places].sort((a, b) => distanceBetween(a, from) - distanceBetween(b, from));
}

/** The place with the smallest sum of distances to all others (the medoid); nothing where there are none. */
export function middlePlace<Place extends Spot>(places: readonly Place[]): Place | undefined {
  let best: { place: Place; sum: number } | undefined;
  for (const place of places) {
    const sum = places.reduce((total, other) => total + distanceBetween(other, place), 0);
    if (best === undefined || sum < best.sum) best = { place, sum };
  }
  return best?.place;
}

/** The four fifths of some places that are nearest to their middle, without those far off. */
export function coreOf<Place extends Spot>(places: readonly Place[]): Place[] {
  const middle = middlePlace(places);
  return middle === undefined ? [] : byDistance(places, middle).slice(0, Math.ceil(places.length * 0.8));
}

/** The place nearest to `from` in a direction, at most 60 degrees off it; nothing where there is none. */
export function nextPlace<Place extends Spot>(
  places: readonly Place[],
  from: Spot,
  direction: Spot,
): Place | undefined {
  let best: { place: Place; cost: number } | undefined;
  for (const place of places) {
    const ahead = (place.x - from.x) * direction.x + (place.y - from.y) * direction.y;
    const distance = distanceBetween(place, from);
    if (ahead <= 0 || ahead < distance / 2) continue;
    // What lies straight ahead is nearer than what lies as far off to the side.
    const cost = 2 * distance - ahead;
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
