/** Sides of a rectangle, in pixels from the upper left corner of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A stretch of the window's height that nothing uses. */
export type Band = readonly [top: number, bottom: number];

/** Distance that a card keeps from text and from the edges of the window. */
export const gap = 10;

/** A card lower than this shows too little to be worth its place. */
export const leastHeight = 150;

/** What is left of a stretch between things that lie in it. */
export function freeBands([from, to]: Band, taken: readonly Band[]): Band[] {
  const sorted = [...taken].sort((a, b) => a[0] - b[0]);
  const free: Band[] = [];
  let start = from;
  for (const [top, bottom] of sorted) {
    if (top - gap > start) free.push([start, Math.min(top - gap, to)]);
    start = Math.max(start, bottom + gap);
  }
  if (start < to) free.push([start, to]);
  return free.filter(([top, bottom]) => bottom > top);
}

/**
 * Where a card of some height stands beside a line: level with it where that is free, else as near as it can be.
 * Nothing where no band holds enough of it.
 */
export function besideLine(
  level: number,
  height: number,
  bands: readonly Band[],
): { top: number; height: number } | undefined {
  const places = bands
    .filter(([top, bottom]) => bottom - top >= Math.min(height, leastHeight))
    .map(([top, bottom]) => {
      const fitting = Math.min(height, bottom - top);
      return { top: Math.max(top, Math.min(level, bottom - fitting)), height: fitting };
    })
    .sort((a, b) => distanceTo(level, a) - distanceTo(level, b));
  return places[0];
}

/** How far a card is from standing beside a line. */
export function distanceTo(level: number, { top, height }: { top: number; height: number }): number {
  return Math.max(top - level, level - (top + height), 0);
}

/** Below a sentence where there is room, else above it; nothing where neither side has enough. */
export function belowOrAbove(
  sentence: Pick<Box, 'top' | 'bottom'>,
  height: number,
  [from, to]: Band,
): { top: number; height: number } | undefined {
  const below = to - sentence.bottom - gap;
  const above = sentence.top - gap - from;
  const isBelow = below >= Math.min(height, 2 * leastHeight) || below >= above;
  const fitting = Math.min(height, isBelow ? below : above);
  if (fitting < Math.min(height, leastHeight)) return undefined;
  return { top: isBelow ? sentence.bottom + gap : sentence.top - gap - fitting, height: fitting };
}
