import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { numberHeadings } from '../survey/headings.ts';
import { elementNode, finishedNode } from './element.ts';
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

export function transform(tree: Root, { page, chapter }: Pick<PageContext, 'page' | 'chapter'>): void {
  for (const { node, heading } of numberHeadings({ ...page, tree }, chapter?.number)) {
    const label = heading.number === '' ? `Link to "${heading.title}"` : `Link to section ${heading.number}`;
    const anchor = finishedNode(
      'a',
      { className: ['heading-anchor'], href: `#${heading.id}`, ariaLabel: label },
      [{ type: 'text', value: '#' }],
    );
    const number =
      heading.number === ''
        ? []
        : [
            elementNode('span', { className: ['heading-number'] }, [{ type: 'text', value: heading.number }]),
            { type: 'text', value: ' ' },
          ];
    node.data = { ...node.data, hProperties: { id: heading.id } };
    node.children = [...number, ...node.children, { type: 'text', value: ' ' }, anchor] as PhrasingContent[];
  }
}
