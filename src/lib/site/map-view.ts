import type { Spot } from './boxes.ts';

/** The part of the map that is seen, as its `viewBox` has it. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** How many times larger than the whole the map may be drawn. */
const nearest = 14;

/** The smallest view with the shape of a box that shows the whole map, in the middle. */
export function wholeView(map: Size, box: Size): View {
  const scale = Math.max(map.width / box.width, map.height / box.height);
  const [width, height] = [box.width * scale, box.height * scale];
  return { x: (map.width - width) / 2, y: (map.height - height) / 2, width, height };
}

/** How many times larger than the whole a view is drawn. */
export function zoomOf(view: View, whole: View): number {
  return whole.width / view.width;
}

/** The view `factor` times nearer; the place `about` stays where it is, as far as the edge of the map lets it. */
export function zoomView(view: View, factor: number, about: Spot, whole: View): View {
  const zoom = clamp(zoomOf(view, whole) * factor, 1, nearest);
  const scale = whole.width / zoom / view.width;
  return insideOf(whole, {
    x: about.x - (about.x - view.x) * scale,
    y: about.y - (about.y - view.y) * scale,
    width: view.width * scale,
    height: view.height * scale,
  });
}

/** The view moved by so much, as far as the edge of the map lets it. */
export function panView(view: View, by: Spot, whole: View): View {
  return insideOf(whole, { ...view, x: view.x + by.x, y: view.y + by.y });
}

/**
 * The nearest view that shows all of some places with room around them.
 *
 * @param room around the places, in units of the map
 */
export function viewAround(places: readonly Spot[], room: number, whole: View): View {
  if (places.length === 0) return whole;
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const share = Math.max((right - left + 2 * room) / whole.width, (bottom - top + 2 * room) / whole.height);
  const size = clamp(share, 1 / nearest, 1);
  const [width, height] = [whole.width * size, whole.height * size];
  return insideOf(whole, { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height });
}

/** A view on the way from one to another; `share` runs from 0 to 1. */
export function viewBetween(from: View, to: View, share: number): View {
  const at = (start: number, end: number): number => start + (end - start) * share;
  return {
    x: at(from.x, to.x),
    y: at(from.y, to.y),
    width: at(from.width, to.width),
    height: at(from.height, to.height),
  };
}

function insideOf(whole: View, view: View): View {
  return {
    ...view,
    x: clamp(view.x, whole.x, whole.x + whole.width - view.width),
    y: clamp(view.y, whole.y, whole.y + whole.height - view.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
