import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { mathLetters } from './math-letters.ts';

/**
 * Makes of KaTeX's MathML what reading systems without scripts show best.
 *
 * `<span class="katex"><math><semantics><mi mathvariant="double-struck">R</mi><annotation>\R</annotation>…` → `<math
 * alttext="\R"><mi>ℝ</mi></math>`
 *
 * The TeX goes from the annotation to `alttext`: a reader that knows no MathML would print the annotation beside the
 * formula. Letters of other alphabets become characters, and the alignment of columns becomes classes, because MathML
 * Core (W3C, 2023), which Chromium follows, has neither `mathvariant` nor `columnalign`.
 *
 * Order: after rehype-katex with the output `mathml` and rehype-mend-mathml. May run twice.
 */
const rehypeMathml: Plugin<[], Root> = () => transform;

export default rehypeMathml;

export function transform(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties['className']?.toString() === 'katex' && parent !== undefined) {
      parent.children.splice(index ?? 0, 1, ...node.children);
      return index;
    }
    if (node.tagName !== 'math') return undefined;
    moveAnnotation(node);
    visit(node, 'element', (part) => {
      spellVariant(part);
      if (part.tagName === 'mtable') alignColumns(part);
    });
    return SKIP;
  });
}

function moveAnnotation(math: Element): void {
  const [semantics] = math.children;
  if (semantics?.type !== 'element' || semantics.tagName !== 'semantics') return;
  const isAnnotation = (node: ElementContent): node is Element =>
    node.type === 'element' && node.tagName === 'annotation';
  const annotation = semantics.children.find(isAnnotation);
  if (annotation !== undefined) math.properties['alttext'] = toString(annotation).trim();
  math.children = semantics.children.filter((node) => !isAnnotation(node));
}

/** `mathvariant="normal"` stays: it is how a single letter is told to stand upright. */
function spellVariant(node: Element): void {
  const variant = node.properties['mathvariant'];
  if (typeof variant !== 'string' || variant === 'normal') return;
  delete node.properties['mathvariant'];
  for (const child of node.children) {
    if (child.type === 'text') child.value = mathLetters(child.value, variant);
  }
}

/** A column is named by its side, and `tight` where no space parts it from the next one or from the one before. */
function alignColumns(table: Element): void {
  const sides = listOf(table.properties['columnalign']);
  const spaces = listOf(table.properties['columnspacing']);
  const at = (list: readonly string[], column: number): string =>
    list[Math.min(column, list.length - 1)] ?? '';
  for (const row of elementsIn(table, 'mtr')) {
    for (const [column, cell] of elementsIn(row, 'mtd').entries()) {
      const side = at(sides, column);
      const touches = side === 'right' ? at(spaces, column) : column > 0 ? at(spaces, column - 1) : '';
      const names = [
        ...(side === '' ? [] : [`align-${side}`]),
        ...(/^0(?:em)?$/u.test(touches) ? ['tight'] : []),
      ];
      if (names.length > 0) cell.properties['className'] = names;
    }
  }
}

function elementsIn(node: Element, name: string): Element[] {
  return node.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === name,
  );
}

function listOf(value: Element['properties'][string]): string[] {
  return value === undefined || value === null
    ? []
    : String(value)
        .split(/[\s,]+/u)
        .filter(Boolean);
}
