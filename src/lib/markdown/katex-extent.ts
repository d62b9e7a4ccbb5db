import type { Element, ElementContent } from 'hast';
import { visitParents } from 'unist-util-visit-parents';

/** How far something reaches above and below the line on which letters stand, in ems. */
export interface Extent {
  height: number;
  depth: number;
}

/**
 * The extent of something that KaTeX set, as far as its HTML tells: from its stacks (fractions, scripts, sums with
 * limits), whose rows have a height, and from the classes of large brackets and operators, whose glyphs reach out of
 * their lines.
 *
 * @param box the extent of the whole, beyond which no part can reach
 */
export function extentOf(node: ElementContent, box: Extent): Extent {
  const extents = [letters];
  visitParents({ type: 'root', children: [node] }, 'element', (part, ancestors) => {
    for (const [name, extent] of glyphs) {
      if (name.every((each) => hasClass(part, each))) extents.push(extent);
    }
    if (hasClass(part, 'vlist')) extents.push(extentOfRow(part, ancestors.slice(-2)));
  });
  const { height, depth } = greatest(extents);
  return { height: Math.min(height, box.height), depth: Math.min(depth, box.depth) };
}

/** The first row of a stack says how far it reaches up, the second how far down. */
function extentOfRow(vlist: Element, [stack, row]: readonly { children: unknown[] }[]): Extent {
  const length = ems(vlist, 'height');
  return stack?.children[0] === row ? { height: length, depth: 0 } : { height: 0, depth: length };
}

export function greatest(extents: readonly Extent[]): Extent {
  return {
    height: Math.max(0, ...extents.map(({ height }) => height)),
    depth: Math.max(0, ...extents.map(({ depth }) => depth)),
  };
}

const letters: Extent = { height: 0.75, depth: 0.25 };

/** From the metrics of KaTeX's fonts `Size1` to `Size4`. */
const glyphs: readonly [classes: readonly string[], extent: Extent][] = [
  [['delimsizing', 'size1'], { height: 0.85, depth: 0.35 }],
  [['delimsizing', 'size2'], { height: 1.15, depth: 0.65 }],
  [['delimsizing', 'size3'], { height: 1.45, depth: 0.95 }],
  [['delimsizing', 'size4'], { height: 1.75, depth: 1.25 }],
  [['large-op'], { height: 1.36, depth: 0.87 }],
];

/** The length of a property in the `style` of an element; 0 where it has none in ems. */
export function ems(node: ElementContent, property: string): number {
  const style = isElement(node) ? String(node.properties['style'] ?? '') : '';
  return Number(new RegExp(`(?:^|;)\\s*${property}:\\s*(-?[\\d.]+)em`, 'u').exec(style)?.[1] ?? 0);
}

export const isElement = (node: ElementContent): node is Element => node.type === 'element';

export function hasClass(node: ElementContent, name: string): boolean {
  const classes = isElement(node) ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes(name);
}
