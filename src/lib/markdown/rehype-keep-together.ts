import type { Element, ElementContent, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { attachedAfter, attachedBefore } from './attached.ts';
import { formulaOf } from './rehype-mathematics.ts';

/**
 * Keeps a formula in the line on the one line with the brackets and the punctuation that touch it. KaTeX sets formulas
 * as boxes, and a line may end on either side of a box, so that a full stop could begin a line.
 *
 * `(<code class="math-inline">N</code>), so` → `<span class="nowrap">(<code …>N</code>),</span> so`
 *
 * Order: before mathematics is typeset. May run twice.
 */
const rehypeKeepTogether: Plugin<[], Root> = () => transform;

export default rehypeKeepTogether;

export function transform(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || parent === undefined || formulaOf(node)?.display !== false) return;
    if (parent.type === 'element' && parent.properties['className']?.toString() === 'nowrap') return SKIP;
    const previous = parent.children[index - 1];
    const next = parent.children[index + 1];
    const start = previous?.type === 'text' ? attachedBefore(previous.value) : undefined;
    const end = next?.type === 'text' ? attachedAfter(next.value) : undefined;
    if (!start?.attached && !end?.attached) return SKIP;
    const span: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['nowrap'] },
      children: [...text(start?.attached), node, ...text(end?.attached)],
    };
    const around = [...text(start?.rest), span, ...text(end?.rest)];
    const from = start === undefined ? index : index - 1;
    parent.children.splice(from, index + (end === undefined ? 1 : 2) - from, ...around);
    return [SKIP, parent.children.indexOf(span) + 1];
  });
}

function text(value = ''): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
