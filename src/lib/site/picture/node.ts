/** A picture as a tree of boxes, as `satori` draws it: what a browser would do with these elements and styles. */
export interface PictureNode {
  type: string;
  props: Record<string, unknown> & {
    style?: Style;
    children?: PictureChild | PictureChild[];
  };
}

export type PictureChild = PictureNode | string;
type Style = Record<string, string | number>;

/** Size of every picture in pixels, as sites that show previews of links want it. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Parts of the fonts that are at hand; the fonts of the formulas have the signs that text fonts lack. */
export const fontSubsets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'] as const;
export const signFont = 'Signs';

/** Names of the fonts for a text, best first. */
function fontStack(family: string): string {
  return [...fontSubsets.map((subset) => `${family} ${subset}`), signFont].join(', ');
}

const fonts = { serif: fontStack('Serif'), sans: fontStack('Sans') } as const;

/** A box whose children stand in a row, or below each other where the style says so. */
export function box(style: Style, ...children: (PictureChild | undefined)[]): PictureNode {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', ...style },
      children: children.filter((child) => child !== undefined),
    },
  };
}

/**
 * A paragraph.
 *
 * @param fallback what stands there instead where the fonts have none of its letters
 */
export function words(
  text: string,
  { font = 'sans', ...style }: Style & { font?: keyof typeof fonts },
  fallback = '',
): PictureNode {
  return {
    type: 'div',
    props: {
      style: {
        display: 'block',
        fontFamily: fonts[font],
        fontWeight: 600,
        overflowWrap: 'anywhere',
        ...style,
      },
      children: text,
      ...(fallback !== '' && { fallback }),
    },
  };
}

/** A drawing. `content` are elements of SVG by name and attributes. */
export function drawing(
  size: { width: number; height: number; viewBox: string },
  content: readonly (readonly [name: string, attributes: Record<string, string | number>])[],
): PictureNode {
  return {
    type: 'svg',
    props: {
      ...size,
      children: content.map(([type, attributes]) => ({ type, props: attributes })),
    },
  };
}
