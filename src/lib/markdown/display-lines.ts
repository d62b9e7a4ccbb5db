import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { ems, extentOf, greatest, hasClass, isElement, type Extent } from './katex-extent.ts';

/**
 * Regroups the boxes of a displayed formula, so that it can be broken where a printer would break it: first at wide
 * spaces (`\quad`), then before all relations but the first, last before that and before operators, and never inside
 * brackets. KaTeX's own boxes end after each relation and operator, those inside brackets too (`p(x \mid y)`).
 *
 * `[a =][b, \qquad c =][d]` → `[[a][= b,]] [[c][= d]]`, where `[[…]]` is a `katex-run`, whose boxes follow in the next
 * line where it is too wide for one, and the space stands in a `katex-gap`, which vanishes at the end of a line. As one
 * line it looks like KaTeX's.
 *
 * @param children of `katex-html`
 * @returns the same where they are not only boxes: formulas with `\\` or `\tag`, and those that were regrouped before
 */
export function displayLines(children: readonly ElementContent[]): ElementContent[] {
  const boxes = children.filter((child) => isElement(child) && hasClass(child, 'katex-base'));
  if (boxes.length < children.length) return [...children];
  return partsOf(markBrackets(boxes.flatMap(atomsOf))).flatMap(({ space, atoms }) => [
    ...(space === 0 ? [] : [gap(space)]),
    ...(atoms.length === 0 ? [] : [run(atoms)]),
  ]);
}

/** What KaTeX set at the outer level of a formula, and the box that it stood in. */
interface Atom {
  node: ElementContent;
  box: Extent & { atoms: number };
  isInBrackets: boolean;
}

function atomsOf({ children }: ElementContent & { children?: ElementContent[] }): Atom[] {
  const [strut, ...nodes] = children ?? [];
  const depth = strut === undefined ? 0 : -ems(strut, 'vertical-align');
  const height = strut === undefined ? 0 : ems(strut, 'height') - depth;
  const box = { height, depth, atoms: nodes.length };
  return nodes.map((node) => ({ node, box, isInBrackets: false }));
}

/** KaTeX writes brackets that follow one another as one atom. */
function markBrackets(atoms: readonly Atom[]): Atom[] {
  let open = 0;
  return atoms.map((atom) => {
    const brackets = [...toString(atom.node)].length;
    if (hasClass(atom.node, 'mclose')) open = Math.max(0, open - brackets);
    const isInBrackets = open > 0;
    if (hasClass(atom.node, 'mopen')) open += brackets;
    return { ...atom, isInBrackets };
  });
}

interface Part {
  /** Before it, in ems. */
  space: number;
  atoms: Atom[];
}

/** Parts of a formula between wide spaces. One that is a mere arrow or word has its line in common with the next. */
function partsOf(atoms: readonly Atom[]): Part[] {
  const parts: Part[] = [];
  let part: Part = { space: 0, atoms: [] };
  for (const group of withSpacesTogether(atoms)) {
    const isWide = group.some(isWideSpace);
    if (isWide && !part.atoms.every(({ node }) => isSpace(node) || isJoint(node))) {
      parts.push(part);
      part = { space: group.reduce((sum, { node }) => sum + ems(node, 'margin-right'), 0), atoms: [] };
    } else {
      part.atoms.push(...group);
    }
  }
  return [...parts, part];
}

/** Atoms one by one, but spaces that follow one another as one group, so that thin ones are counted with a wide one. */
function withSpacesTogether(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const atom of atoms) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    const belongs = [atom, before].every(
      (each) => each !== undefined && isSpace(each.node) && !each.isInBrackets,
    );
    if (belongs) last?.push(atom);
    else groups.push([atom]);
  }
  return groups;
}

const isWideSpace = ({ node, isInBrackets }: Atom): boolean =>
  !isInBrackets && isSpace(node) && ems(node, 'margin-right') >= wide;
const isSpace = (node: ElementContent): boolean => hasClass(node, 'mspace');
const isJoint = (node: ElementContent): boolean => hasClass(node, 'mrel') || hasClass(node, 'text');

/** Where a part may be broken, the better place first: the first relation stays beside what it says something about. */
const places: readonly ((node: ElementContent, relationsBefore: number) => boolean)[] = [
  (node, relationsBefore) => hasClass(node, 'mrel') && relationsBefore > 0,
  (node) => hasClass(node, 'mrel') || hasClass(node, 'mbin'),
];

/** A box, or a run of boxes that begin where the first of these places is. */
function run(atoms: readonly Atom[], [isPlace, ...others] = places): Element {
  if (isPlace === undefined) return box(atoms);
  const pieces: Atom[][] = [[]];
  let relations = 0;
  for (const atom of atoms) {
    const isAfterInk = pieces.at(-1)?.some(({ node }) => !isSpace(node));
    if (!atom.isInBrackets && isAfterInk && isPlace(atom.node, relations)) pieces.push([]);
    pieces.at(-1)?.push(atom);
    if (!atom.isInBrackets && hasClass(atom.node, 'mrel')) relations += 1;
  }
  if (pieces.length === 1) return run(atoms, others);
  return span(
    'katex-run',
    undefined,
    pieces.map((piece) => run(piece, others)),
  );
}

/** A box of KaTeX's that stays whole keeps its extent, a part of one has that of what it holds. */
function box(atoms: readonly Atom[]): Element {
  const extents = atoms.map((atom) => {
    const isWhole = atoms.filter((other) => other.box === atom.box).length === atom.box.atoms;
    return isWhole ? atom.box : extentOf(atom.node, atom.box);
  });
  const { height, depth } = greatest(extents);
  const align = depth === 0 ? '' : `vertical-align:${rounded(-depth)}em;`;
  const strut = span('katex-strut', `height:${rounded(height + depth)}em;${align}`, []);
  return span('katex-base', undefined, [strut, ...atoms.map(({ node }) => node)]);
}

/** A space that is a character: unlike KaTeX's margins, it takes no room at the end of a line. */
function gap(width: number): Element {
  const style = `word-spacing:${rounded(width - characterSpace)}em`;
  return span('katex-gap', style, [{ type: 'text', value: ' ' }]);
}

/** From how many ems a space parts a formula: `\quad`. */
const wide = 1;

/** Width of the space of KaTeX's main font, in ems. */
const characterSpace = 0.25;

function span(className: string, style: string | undefined, children: ElementContent[]): Element {
  const properties = { className: [className], ...(style !== undefined && { style }) };
  return { type: 'element', tagName: 'span', properties, children };
}

const rounded = (length: number): string => String(Number(length.toFixed(4)));
