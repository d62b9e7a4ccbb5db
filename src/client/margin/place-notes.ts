/** A stretch of the margin, in pixels from its top. */
export type Band = readonly [top: number, bottom: number];

/** A note that wants to stand at some height, and how many lines it has when nothing is left out. */
export interface WantedNote {
  at: number;
  lines: number;
}

/** Where a note stands, how many of its lines are shown, and which of the wanted notes are in it: several where there was no room for each. */
export interface PlacedNote {
  top: number;
  lines: number;
  members: number[];
}

export interface NoteSizes {
  /** Height of a line. */
  line: number;
  /** Space between two notes. */
  gap: number;
  /** Lines that a note shows at most. */
  most: number;
  /** How far a note may stand from where it belongs. */
  drift: number;
}

/**
 * Puts notes into the free stretches of a margin, in their order and without overlap, each as near as possible to
 * where it belongs. Where they crowd, the longest are cut by a line at a time until none has drifted too far; what
 * does not fit even with one line each goes into the last note.
 *
 * The places are the least-squares solution under the order (isotonic regression by pooling adjacent violators; Ayer
 * et al., 1955).
 */
export function placeNotes(
  notes: readonly WantedNote[],
  bands: readonly Band[],
  sizes: NoteSizes,
): PlacedNote[] {
  const inBand = bands.map((): number[] => []);
  for (const [index, { at }] of notes.entries()) inBand[nearestBand(at, bands)]?.push(index);
  return bands.flatMap((band, index) => fillBand(notes, inBand[index] ?? [], band, sizes));
}

function nearestBand(at: number, bands: readonly Band[]): number {
  const away = bands.map(([top, bottom]) => Math.max(top - at, at - bottom, 0));
  return away.indexOf(Math.min(...away));
}

function fillBand(
  notes: readonly WantedNote[],
  indices: readonly number[],
  [from, to]: Band,
  { line, gap, most, drift }: NoteSizes,
): PlacedNote[] {
  const room = Math.floor((to - from + gap) / (line + gap));
  if (room < 1) return [];
  const placed = indices.slice(0, room).map((index) => ({
    at: notes[index]?.at ?? 0,
    lines: Math.min(notes[index]?.lines ?? 1, most),
    top: 0,
    members: [index],
  }));
  const last = placed.at(-1);
  if (last !== undefined && indices.length > room) {
    last.members.push(...indices.slice(room));
    last.lines = 1;
  }
  for (;;) {
    const heights = placed.map(({ lines }) => lines * line + gap);
    const total = heights.reduce((sum, height) => sum + height, -gap);
    const { tops, groups } = spread(
      placed.map(({ at }) => at),
      heights,
    );
    const before = heights.map((_, index) =>
      heights.slice(0, index).reduce((sum, height) => sum + height, 0),
    );
    for (const [index, note] of placed.entries()) {
      const start = (tops[index] ?? 0) - (before[index] ?? 0);
      note.top = Math.min(Math.max(start, from), Math.max(from, to - total)) + (before[index] ?? 0);
    }
    const crowded =
      total > to - from
        ? placed
        : groups
            .map((group) => group.flatMap((index) => placed[index] ?? []))
            .find((group) => group.some(({ at, top }) => Math.abs(top - at) > drift));
    const longest = Math.max(0, ...(crowded ?? []).map(({ lines }) => lines));
    if (crowded === undefined || longest <= 1) break;
    for (const note of crowded) note.lines = Math.min(note.lines, longest - 1);
  }
  return placed.map(({ top, lines, members }) => ({ top, lines, members }));
}

/** Tops in order and without overlap, as near as possible to the wanted ones, and which of them touch each other. */
function spread(
  wanted: readonly number[],
  heights: readonly number[],
): { tops: number[]; groups: number[][] } {
  const blocks: { start: number; height: number; members: number[] }[] = [];
  for (const [index, at] of wanted.entries()) {
    let block = { start: at, height: heights[index] ?? 0, members: [index] };
    for (let previous = blocks.at(-1); previous !== undefined; previous = blocks.at(-1)) {
      if (previous.start + previous.height <= block.start) break;
      blocks.pop();
      const [n, m] = [previous.members.length, block.members.length];
      block = {
        start: (previous.start * n + (block.start - previous.height) * m) / (n + m),
        height: previous.height + block.height,
        members: [...previous.members, ...block.members],
      };
    }
    blocks.push(block);
  }
  const tops = blocks.flatMap(({ start, members }) => {
    let top = start;
    return members.map((index) => {
      const at = top;
      top += heights[index] ?? 0;
      return at;
    });
  });
  return { tops, groups: blocks.map(({ members }) => members) };
}
