import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNotes, type PlacedNote } from '../../../src/client/margin/place-notes.ts';

const sizes = { line: 10, gap: 5, most: 4, drift: 50 };
const tops = (notes: readonly PlacedNote[]): number[] => notes.map(({ top }) => top);

describe('notes in a margin', () => {
  it('stand where they belong while there is room', () => {
    const placed = placeNotes(
      [
        { at: 20, lines: 2 },
        { at: 100, lines: 3 },
      ],
      [[0, 300]],
      sizes,
    );
    expect(placed).toEqual([
      { top: 20, lines: 2, members: [0] },
      { top: 100, lines: 3, members: [1] },
    ]);
  });

  it('share the way that they must give each other', () => {
    const placed = placeNotes(
      [
        { at: 100, lines: 2 },
        { at: 105, lines: 2 },
      ],
      [[0, 300]],
      sizes,
    );
    expect(tops(placed)).toEqual([90, 115]);
  });

  it('stay inside the stretch that is free', () => {
    const placed = placeNotes([{ at: 295, lines: 2 }], [[0, 300]], sizes);
    expect(tops(placed)).toEqual([280]);
  });

  it('go to the nearest stretch where something uses the margin', () => {
    const bands = [
      [0, 100],
      [200, 300],
    ] as const;
    const placed = placeNotes([{ at: 170, lines: 1 }], bands, sizes);
    expect(tops(placed)).toEqual([200]);
  });

  it('are cut, the longest first, before they drift far', () => {
    const wanted = [100, 102, 104, 106, 108].map((at, index) => ({ at, lines: index === 0 ? 1 : 4 }));
    const placed = placeNotes(wanted, [[0, 500]], sizes);
    expect(placed.map(({ lines }) => lines)).toEqual([1, 2, 2, 2, 2]);
    for (const [index, { top }] of placed.entries())
      expect(Math.abs(top - (wanted[index]?.at ?? 0))).toBeLessThanOrEqual(sizes.drift);
  });

  it('that do not fit even with one line go into the last', () => {
    const wanted = [0, 10, 20, 30].map((at) => ({ at, lines: 3 }));
    const placed = placeNotes(wanted, [[0, 42]], sizes);
    expect(placed.map(({ members }) => members)).toEqual([[0], [1], [2, 3]]);
    expect(placed.every(({ lines }) => lines === 1)).toBe(true);
  });

  it('never overlap, keep their order, and leave none out where a stretch has room for one', () => {
    const note = fc.record({ at: fc.integer({ min: 0, max: 900 }), lines: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 40 }), fc.integer({ min: 30, max: 400 }), (notes, cut) => {
        const wanted = notes.sort((a, b) => a.at - b.at);
        const bands = [
          [0, cut],
          [cut + 60, 960],
        ] as const;
        const placed = placeNotes(wanted, bands, sizes);
        expect(placed.flatMap(({ members }) => members)).toEqual(wanted.map((_, index) => index));
        for (const [index, { top, lines }] of placed.entries()) {
          const bottom = top + lines * sizes.line;
          const next = placed[index + 1];
          if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(bottom + sizes.gap - 1e-6);
          const isInside = bands.some(([from, to]) => top >= from - 1e-6 && bottom <= to + 1e-6);
          expect(isInside).toBe(true);
        }
      }),
    );
  });
});
