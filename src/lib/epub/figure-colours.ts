import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { h } from './element.ts';

/**
 * Gives drawings colours of their own and a light ground to stand on. On the site they take the colours of the page;
 * few reading systems know CSS variables in SVG, and many repaint the text of a dark page (`color`) but not what is
 * filled with a colour, so that words could vanish in their boxes. A drawing on its own ground is readable on any page.
 *
 * @param colours by name: `var(--accent)` becomes the colour of `accent`, `currentColor` that of `ink`
 */
export function fixColours(tree: Root | Element, colours: ReadonlyMap<string, string>): void {
  const ink = colours.get('ink') ?? '#000000';
  visit(tree, 'element', (svg) => {
    if (svg.tagName !== 'svg') return undefined;
    visit(svg, 'element', ({ properties }) => {
      for (const [name, value] of Object.entries(properties)) {
        if (typeof value === 'string') properties[name] = fixed(value, colours, ink);
      }
    });
    partStrokes(svg);
    svg.properties['fontFamily'] = 'sans-serif';
    svg.children.unshift(h('rect', { ...spread(svg), rx: '6', fill: colours.get('paper') ?? '#ffffff' }));
    return SKIP;
  });
}

/** A stroke below its fill (`paint-order`, SVG 2) is drawn as an element of its own, as SVG 1.1 has it, which EPUB allows. */
function partStrokes(svg: Element): void {
  visit(svg, 'element', (node, index, parent) => {
    const { paintOrder, ...properties } = node.properties;
    if (paintOrder === undefined || parent === undefined || index === undefined) return undefined;
    const filled = Object.entries(properties).filter(([name]) => name !== 'id' && !name.startsWith('stroke'));
    node.properties = properties;
    const above = structuredClone({ ...node, properties: Object.fromEntries(filled) });
    parent.children.splice(index + 1, 0, above);
    return index + 2;
  });
}

function fixed(value: string, colours: ReadonlyMap<string, string>, ink: string): string {
  return value
    .replace(/var\(\s*--([a-z0-9-]+)[^)]*\)/gu, (_, name: string) => colours.get(name) ?? ink)
    .replace(/\bcurrentcolor\b/giu, ink);
}

/** Puts a margin around a drawing, where the ground shows, and gives the box of both. */
function spread({ properties }: Element): Record<'x' | 'y' | 'width' | 'height', string> {
  const box = String(properties['viewBox'] ?? '')
    .split(/[\s,]+/u)
    .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = box;
  if (Number.isNaN(x + y + width + height)) return { x: '0', y: '0', width: '100%', height: '100%' };
  const margin = Math.round(width / 40);
  const wider = [x - margin, y - margin, width + 2 * margin, height + 2 * margin].map(String);
  properties['viewBox'] = wider.join(' ');
  const [left = '', top = '', across = '', down = ''] = wider;
  return { x: left, y: top, width: across, height: down };
}

/**
 * The colours of the light scheme, read from the style sheet in which the site keeps them: `--accent:
 * light-dark(#0b5f4c, #7fd1b6);` -> `accent`, `#0b5f4c`.
 */
export function readLightColours(css: string): Map<string, string> {
  const found = css.matchAll(/--([a-z0-9-]+):\s*light-dark\(\s*(#[0-9a-f]{3,8})\s*,/giu);
  return new Map([...found].map(([, name = '', colour = '']) => [name, colour]));
}
