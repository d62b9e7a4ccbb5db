import type { Spot } from './boxes.ts';
import { arrangePoints, type Pull } from './map-arrange.ts';
import { refinePoints } from './map-refine.ts';

/** A paper on the map: its nearest papers by text with their cosine. */
export interface MapNode {
  key: string;
  neighbours: readonly { key: string; score: number }[];
}

/** Size of the map, and how far apart points should be on it where there is room. */
export interface Plane {
  width: number;
  height: number;
  apart: number;
}

/** Up to so many points, every pair can be looked at. */
const few = 2000;

/**
 * Places papers on a plane so that those with similar words stand close together; nothing but the texts decides. The
 * large neighbourhoods come from the layout step of UMAP, the small ones from t-SNE, which is left out when there are
 * thousands of papers. The same papers always give the same map.
 *
 * @returns places by key, from 0, 0 to the far corner of the plane
 */
export function layoutMap(nodes: readonly MapNode[], plane: Plane): Map<string, Spot> {
  const pulls = collectPulls(nodes);
  const points = startingPoints(nodes.length);
  const isSmall = nodes.length <= few;
  arrangePoints(points, pulls, isSmall ? 200 : 400);
  if (isSmall) refinePoints(points, pulls);
  turnLevel(points);
  fitTo(points, plane);
  if (isSmall) spreadApart(points, plane);
  return new Map(nodes.map(({ key }, index) => [key, points[index] ?? { x: 0, y: 0 }]));
}

/** A disc, evenly filled; angle and radius both go by the golden ratio, so that neither tells the order of the papers. */
function startingPoints(size: number): Spot[] {
  return Array.from({ length: size }, (_, index) => {
    const [angle, radius] = [index * 2.399963, 10 * Math.sqrt((index * 0.618034) % 1)];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/**
 * The likeness of neighbours against that of the nearest one, so that a paper that is like nothing else is held as fast
 * as any. The weights of all add up to one half, since each pull works on both its ends.
 */
function collectPulls(nodes: readonly MapNode[]): Pull[] {
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const pulls = new Map<string, Pull>();
  for (const [index, { neighbours }] of nodes.entries()) {
    const best = Math.max(...neighbours.map(({ score }) => score));
    for (const { key, score } of neighbours) {
      const other = indexOf.get(key);
      if (other === undefined || other === index || score <= 0) continue;
      const [from, to] = index < other ? [index, other] : [other, index];
      const pull = pulls.get(`${from} ${to}`) ?? { from, to, weight: 0 };
      pull.weight += score / best;
      pulls.set(`${from} ${to}`, pull);
    }
  }
  const all = [...pulls.values()];
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return all.map((pull) => ({ ...pull, weight: pull.weight / sum / 2 }));
}

/** Turns the points so that they spread most from left to right, as the plane does (its first principal axis). */
function turnLevel(points: readonly Spot[]): void {
  const mean = (valueOf: (point: Spot) => number): number =>
    points.reduce((sum, point) => sum + valueOf(point), 0) / Math.max(1, points.length);
  const [middleX, middleY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const across = mean(({ x }) => (x - middleX) ** 2);
  const along = mean(({ y }) => (y - middleY) ** 2);
  const both = mean(({ x, y }) => (x - middleX) * (y - middleY));
  const angle = Math.atan2(2 * both, across - along) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (const point of points) {
    const [dx, dy] = [point.x - middleX, point.y - middleY];
    point.x = cosine * dx + sine * dy;
    point.y = cosine * dy - sine * dx;
  }
}

function fitTo(points: readonly Spot[], { width, height }: Plane): void {
  for (const [axis, size] of [
    ['x', width],
    ['y', height],
  ] as const) {
    const values = points.map((point) => point[axis]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    for (const point of points)
      point[axis] = high === low ? size / 2 : ((point[axis] - low) / (high - low)) * size;
  }
}

/** Moves points that cover each other apart, a little at a time, and keeps them on the plane. */
function spreadApart(points: readonly Spot[], plane: Plane): void {
  const room = 0.4 * Math.sqrt((plane.width * plane.height) / Math.max(1, points.length));
  const distance = Math.min(plane.apart, room);
  let moved = true;
  for (let round = 0; moved && round < 60; round += 1) {
    moved = false;
    for (const [index, a] of points.entries()) {
      for (let other = index + 1; other < points.length; other += 1) {
        const b = points[other];
        if (b !== undefined && pushApart(a, b, distance, plane)) moved = true;
      }
    }
  }
}

function pushApart(a: Spot, b: Spot, distance: number, { width, height }: Plane): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (Math.abs(dx) >= distance || Math.abs(dy) >= distance) return false;
  const length = Math.hypot(dx, dy);
  if (length >= distance || length === 0) return false;
  const shift = (distance - length) / 2 / length;
  a.x = clamp(a.x - dx * shift, width);
  a.y = clamp(a.y - dy * shift, height);
  b.x = clamp(b.x + dx * shift, width);
  b.y = clamp(b.y + dy * shift, height);
  return true;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
