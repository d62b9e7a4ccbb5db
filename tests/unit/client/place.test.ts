import { describe, expect, it } from 'vitest';
import { belowOrAbove, besideLine, distanceTo, freeBands } from '../../../src/client/cards/place.ts';

describe('the free stretches of a margin', () => {
  it('keep a distance from what lies in it', () => {
    expect(freeBands([0, 600], [[200, 300]])).toEqual([
      [0, 190],
      [310, 600],
    ]);
  });

  it('leave out what lies outside the window and what touches its edges', () => {
    const taken = [
      [-300, 100],
      [580, 900],
      [1000, 1200],
    ] as const;
    expect(freeBands([0, 600], taken)).toEqual([[110, 570]]);
  });

  it('are none where things overlap and fill it', () => {
    const taken = [
      [300, 700],
      [-50, 320],
    ] as const;
    expect(freeBands([0, 600], taken)).toEqual([]);
  });
});

describe('a card in the margin', () => {
  it('stands level with its line', () => {
    expect(besideLine(100, 300, [[0, 600]])).toEqual({ top: 100, height: 300 });
  });

  it('moves up where the window ends, and stays beside its line', () => {
    const spot = besideLine(500, 300, [[0, 600]]);
    expect(spot).toEqual({ top: 300, height: 300 });
    expect(spot && distanceTo(500, spot)).toBe(0);
  });

  it('takes the nearest stretch that shows enough of it', () => {
    const bands = [
      [0, 200],
      [300, 340],
      [420, 600],
    ] as const;
    expect(besideLine(320, 400, bands)).toEqual({ top: 420, height: 180 });
  });

  it('has no place where every stretch is too low', () => {
    expect(besideLine(320, 400, [[0, 100]])).toBeUndefined();
  });
});

describe('a card without a margin', () => {
  it('stands below its sentence where there is room', () => {
    expect(belowOrAbove({ top: 100, bottom: 180 }, 300, [0, 800])).toEqual({ top: 190, height: 300 });
  });

  it('stands above it where there is more room, and ends before its first line', () => {
    expect(belowOrAbove({ top: 600, bottom: 700 }, 300, [0, 800])).toEqual({ top: 290, height: 300 });
  });

  it('has no place beside a sentence that fills the window', () => {
    expect(belowOrAbove({ top: 60, bottom: 780 }, 300, [0, 800])).toBeUndefined();
  });
});
