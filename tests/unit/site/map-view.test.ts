import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  panView,
  viewAround,
  viewBetween,
  wholeView,
  zoomOf,
  zoomView,
} from '../../../src/lib/site/map-view.ts';

const map = { width: 1000, height: 700 };
const whole = wholeView(map, { width: 500, height: 350 });

describe('the whole view', () => {
  it('has the shape of the box, with the map in its middle', () => {
    expect(whole).toEqual({ x: 0, y: 0, width: 1000, height: 700 });
    expect(wholeView(map, { width: 350, height: 350 })).toEqual({ x: 0, y: -150, width: 1000, height: 1000 });
    expect(wholeView(map, { width: 700, height: 350 })).toEqual({ x: -200, y: 0, width: 1400, height: 700 });
  });
});

describe('zooming', () => {
  it('keeps the place that it is about where it is', () => {
    const view = zoomView(whole, 2, { x: 250, y: 700 }, whole);
    expect(view).toEqual({ x: 125, y: 350, width: 500, height: 350 });
    expect(zoomOf(view, whole)).toBe(2);
  });
  it('leads back to the whole, and no further', () => {
    const view = zoomView(whole, 3, { x: 10, y: 20 }, whole);
    expect(zoomView(view, 0.01, { x: 900, y: 600 }, whole)).toEqual(whole);
  });
  it('ends where it is near enough', () => {
    expect(zoomOf(zoomView(whole, 1e6, { x: 0, y: 0 }, whole), whole)).toBeCloseTo(14);
  });
  it('never leaves the map, whatever is done', () => {
    const steps = fc.array(
      fc.record({
        factor: fc.double({ min: 0.1, max: 10, noNaN: true }),
        x: fc.integer({ min: -500, max: 1500 }),
        y: fc.integer({ min: -500, max: 1500 }),
      }),
    );
    fc.assert(
      fc.property(steps, (done) => {
        const view = done.reduce(
          (seen, { factor, x, y }) => panView(zoomView(seen, factor, { x, y }, whole), { x, y }, whole),
          whole,
        );
        const edge = 1e-6;
        return (
          view.x >= -edge &&
          view.y >= -edge &&
          view.x + view.width <= 1000 + edge &&
          view.y + view.height <= 700 + edge &&
          Math.abs(view.width / view.height - 10 / 7) < edge
        );
      }),
    );
  });
});

describe('panning', () => {
  const near = zoomView(whole, 2, { x: 500, y: 350 }, whole);
  it('moves the view', () => {
    expect(panView(near, { x: 10, y: -20 }, whole)).toEqual({ ...near, x: near.x + 10, y: near.y - 20 });
  });
  it('ends at the edge of the map', () => {
    expect(panView(near, { x: 1e4, y: -1e4 }, whole)).toEqual({ ...near, x: 500, y: 0 });
    expect(panView(whole, { x: 10, y: 10 }, whole)).toEqual(whole);
  });
});

describe('the view around places', () => {
  const places = [
    { x: 400, y: 300 },
    { x: 500, y: 320 },
  ];
  it('holds them with room around them', () => {
    expect(viewAround(places, 50, whole)).toEqual({ x: 350, y: 240, width: 200, height: 140 });
  });
  it('is as near as a view may be for a single place, and the whole for none', () => {
    expect(zoomOf(viewAround(places.slice(0, 1), 1, whole), whole)).toBeCloseTo(14);
    expect(viewAround([], 50, whole)).toBe(whole);
  });
  it('stays on the map', () => {
    expect(viewAround([{ x: 0, y: 0 }], 100, whole)).toEqual({
      x: 0,
      y: 0,
      width: (2e5 * 10) / 7e3,
      height: 200,
    });
  });
});

it('a view on the way is between its ends', () => {
  const to = { x: 100, y: 70, width: 500, height: 350 };
  expect(viewBetween(whole, to, 0)).toEqual(whole);
  expect(viewBetween(whole, to, 0.5)).toEqual({ x: 50, y: 35, width: 750, height: 525 });
  expect(viewBetween(whole, to, 1)).toEqual(to);
});
