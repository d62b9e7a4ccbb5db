import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { numberHeadings } from '../survey/headings.ts';
import { finishedNode } from './element.ts';
import { contextOf, type PageContext } from './page-context.ts';

/**
 * Gives headings their id, number and a link to themselves. On paper pages there are no numbers.
 *
 * `## The state` → `<h2 id="the-state"><span class="heading-number">8.2</span> The state <a class="heading-anchor"
 * href="#the-state" aria-label="Link to section 8.2">#</a></h2>`
 *
 * Order: after remark-smart-punctuation. Must not run twice.
 */
const remarkHeadings: Plugin<[], Root> = () => (tree, file) => transform(tree, contextOf(file));

export default remarkHeadings;

export function transform(tree: Root, { chapter }: Pick<PageContext, 'chapter'>): void {
  for (const { node, id, title, number } of numberHeadings(tree, chapter?.number)) {
    const label = number === '' ? `Link to “${title}”` : `Link to section ${number}`;
    const anchor = { className: ['heading-anchor'], href: `#${id}`, ariaLabel: label };
    node.data = { ...node.data, hProperties: { id } };
    node.children = [
      ...(number === '' ? [] : numberNodes(number)),
      ...node.children,
      { type: 'text', value: ' ' },
      finishedNode('a', anchor, [{ type: 'text', value: '#' }]),
    ] as PhrasingContent[];
  }
}

function numberNodes(number: string): Nodes[] {
  const label = finishedNode('span', { className: ['heading-number'] }, [{ type: 'text', value: number }]);
  return [label, { type: 'text', value: ' ' }];
}
