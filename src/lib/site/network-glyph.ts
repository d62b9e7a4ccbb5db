import type { RelationsNetwork } from './relations-network.ts';

/** A network of relations at the size of a thumbnail, as three paths: lines, and dots as lines of no length. */
export interface NetworkGlyph {
  width: number;
  height: number;
  lines: string;
  own: string;
  others: string;
}

/** Longer side of the picture, in units; whole numbers keep it small in the page. */
const size = { longer: 240, margin: 6 };

export function networkGlyph({ width, height, nodes, lines }: RelationsNetwork): NetworkGlyph {
  const scale = (size.longer - 2 * size.margin) / Math.max(width, height);
  const at = (value: number): number => Math.round(value * scale) + size.margin;
  const places = nodes.map(({ x, y }) => `${at(x)} ${at(y)}`);
  const dots = (own: boolean): string =>
    places.map((place, index) => (nodes[index]?.own === own ? `M${place}h0` : '')).join('');
  const pairs = new Set(lines.map(({ from, to }) => `M${places[from] ?? ''}L${places[to] ?? ''}`));
  return {
    width: at(width) + size.margin,
    height: at(height) + size.margin,
    lines: [...pairs].join(''),
    own: dots(true),
    others: dots(false),
  };
}
