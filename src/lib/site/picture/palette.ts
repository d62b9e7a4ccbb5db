import { lightColours } from './colours.ts';
import type { PictureNode } from './node.ts';

export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The colours that a picture needs: those that its boxes name, and for the rims of letters and dots the tone half way to
 * the paper. Fewer tones make a file a third smaller than rims as smooth as can be.
 */
export function paletteOf(tree: PictureNode): Rgb[] {
  const paper = parseColour(lightColours.paper);
  const { areas, letters } = coloursIn(tree);
  return [
    paper,
    ...[...new Set([...areas, ...letters])].map(parseColour),
    ...[...letters].map((colour) => between(paper, parseColour(colour))),
  ];
}

interface FoundColours {
  /** Of whole boxes, which have straight edges. */
  areas: Set<string>;
  letters: Set<string>;
}

function coloursIn(
  { props }: PictureNode,
  found: FoundColours = { areas: new Set(), letters: new Set() },
): FoundColours {
  for (const [name, value] of Object.entries({ ...props, ...props.style })) {
    if (typeof value !== 'string' || !/^#[\da-f]{6}$/iu.test(value) || value === lightColours.paper) continue;
    (name === 'background' ? found.areas : found.letters).add(value);
  }
  for (const child of [props.children ?? []].flat()) if (typeof child !== 'string') coloursIn(child, found);
  return found;
}

function parseColour(colour: string): Rgb {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function between([red, green, blue]: Rgb, other: Rgb): Rgb {
  return [
    Math.round((red + other[0]) / 2),
    Math.round((green + other[1]) / 2),
    Math.round((blue + other[2]) / 2),
  ];
}

/** Gives each pixel the nearest colour of a palette, in place. `pixels` are red, green and blue, a byte each. */
export function reduceColours(pixels: Uint8Array, palette: readonly Rgb[]): void {
  const nearest = nearestOf(palette);
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const place = 3 * (nearest.places[cellOf(pixels, at)] ?? 0);
    pixels[at] = nearest.colours[place] ?? 0;
    pixels[at + 1] = nearest.colours[place + 1] ?? 0;
    pixels[at + 2] = nearest.colours[place + 2] ?? 0;
  }
}

/** Five bits of a channel are enough to tell the tones apart. */
function cellOf(pixels: Uint8Array, at: number): number {
  return (top(pixels[at]) << 10) | (top(pixels[at + 1]) << 5) | top(pixels[at + 2]);
}

function top(channel = 0): number {
  return channel >> 3;
}

interface Nearest {
  /** Of each colour of five bits a channel: the place of its nearest in the palette. */
  places: Uint8Array;
  /** The palette, a byte a channel. */
  colours: Uint8Array;
}

const known = new Map<string, Nearest>();

function nearestOf(palette: readonly Rgb[]): Nearest {
  const colours = Uint8Array.from(palette.flat());
  const name = colours.join();
  const nearest = known.get(name) ?? { colours, places: nearestPlaces(colours) };
  known.set(name, nearest);
  return nearest;
}

function nearestPlaces(colours: Uint8Array): Uint8Array {
  return new Uint8Array(1 << 15).map((_, cell) => {
    const [red, green, blue] = [(cell >> 10) * 8 + 4, ((cell >> 5) & 31) * 8 + 4, (cell & 31) * 8 + 4];
    let [best, least] = [0, Infinity];
    for (let place = 0; 3 * place < colours.length; place += 1) {
      const distance =
        (red - (colours[3 * place] ?? 0)) ** 2 +
        (green - (colours[3 * place + 1] ?? 0)) ** 2 +
        (blue - (colours[3 * place + 2] ?? 0)) ** 2;
      if (distance < least) [best, least] = [place, distance];
    }
    return best;
  });
}
