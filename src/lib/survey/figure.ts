import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { allowedAttributes, allowedElements } from './figure-allow-list.ts';
import { placeOf } from './nodes.ts';

export interface ReadFigure {
  /** The drawing, safe to put into a page; absent where the file holds none. */
  svg?: Element;
  diagnostics: Diagnostic[];
}

const known = new Map<string, ReadFigure>();

/**
 * Reads a drawing. What is not on the allow-list (scripts, styles, foreign objects, event attributes, addresses of
 * other files) is taken out and reported as an error.
 *
 * @param file of the survey, `content/figures/scan.svg`
 */
export function readFigure(file: string, source: string): ReadFigure {
  const name = `${file}\n${source}`;
  const figure = known.get(name) ?? read(file, source);
  known.set(name, figure);
  return figure;
}

function read(file: string, source: string): ReadFigure {
  const diagnostics: Diagnostic[] = [];
  const tree: Root = fromHtml(
    source.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/u, (text) => ' '.repeat(text.length)),
    {
      fragment: true,
    },
  );
  const svg = tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
  if (svg === undefined) return { diagnostics: [noDrawing(file)] };
  if (svg.properties['viewBox'] === undefined) diagnostics.push(noViewBox(file, svg));
  visit(tree, 'element', (node, index, parent) => {
    if (!allowedElements.has(node.tagName)) {
      diagnostics.push(unsafe(file, node, `<${node.tagName}> may not stand in a figure.`));
      if (parent !== undefined && index !== undefined) parent.children.splice(index, 1);
      return index;
    }
    const attributes = Object.entries(node.properties);
    node.properties = Object.fromEntries(
      attributes.filter(([name, value]) => faultOfAttribute(name, value) === undefined),
    );
    for (const [name, value] of attributes) {
      const fault = faultOfAttribute(name, value);
      if (fault !== undefined) diagnostics.push(unsafe(file, node, `<${node.tagName}> ${fault}`));
    }
    return undefined;
  });
  svg.children = svg.children.filter((child) => child.type !== 'comment');
  return { svg, diagnostics };
}

function faultOfAttribute(name: string, value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  if (!allowedAttributes.has(name)) return `may not have the attribute “${attributeName(name)}”.`;
  if (name === 'href' && !text.startsWith('#'))
    return `points at “${text}”; only parts of the same drawing may be used.`;
  if (!proseAttributes.has(name) && mayFetch(text)) return `fetches something in “${attributeName(name)}”.`;
  return undefined;
}

/** Attributes that hold words, not CSS. */
const proseAttributes: ReadonlySet<string> = new Set(['ariaLabel', 'id', 'className']);

/** Functions of CSS and SVG that stay inside the page. */
const harmless =
  /^(?:var|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp|translate|translatex|translatey|scale|scalex|scaley|rotate|skewx|skewy|matrix)$/iu;

/**
 * Whether a value could load something: any function but the harmless ones and `url(#part)`. A backslash or a comment
 * can hide the name of a function, and has no other use in a drawing.
 */
function mayFetch(text: string): boolean {
  if (/\\|\/\*/u.test(text)) return true;
  const rest = text.replace(/url\(\s*(?:#[^)'"]*|'#[^'()]*'|"#[^"()]*")\s*\)/giu, '');
  return [...rest.matchAll(/([^\s(),]*)\(/gu)].some(([, name = '']) => name !== '' && !harmless.test(name));
}

/** `onclick` for `onClick`: attributes as people write them. */
function attributeName(property: string): string {
  return property.startsWith('on') ? property.toLowerCase() : property;
}

function unsafe(file: string, node: Element, message: string): Diagnostic {
  return {
    rule: 'unsafe-figure',
    severity: 'error',
    message,
    hint: 'Draw with shapes, text, gradients and the colours of the page (currentColor, var(--accent)).',
    place: placeOf(file, node.position),
  };
}

function noDrawing(file: string): Diagnostic {
  return {
    rule: 'unsafe-figure',
    severity: 'error',
    message: 'The file holds no <svg> element.',
    hint: 'Save the drawing as plain SVG.',
    place: { file, line: 1, column: 1 },
  };
}

function noViewBox(file: string, node: Element): Diagnostic {
  return {
    rule: 'figure-without-view-box',
    severity: 'warning',
    message: 'The drawing has no viewBox, so it does not scale with the page.',
    hint: 'Write viewBox="0 0 WIDTH HEIGHT" on <svg> and leave width and height out.',
    place: placeOf(file, node.position),
  };
}
