import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { attributeOf, isComponent } from '../survey/nodes.ts';
import { becomeElement } from './element.ts';

/**
 * Makes terms links to the glossary.
 *
 * `<Term id="state-space-model">state-space models</Term>` → `<a class="term" href="/glossary/#term-state-space-model"
 * data-term="state-space-model">state-space models</a>`
 *
 * Order: before remark-blocks. May run twice.
 */
const remarkTerms: Plugin<[], Root> = () => transform;

export default remarkTerms;

export function transform(tree: Root): void {
  visit(tree, (node) => {
    if (!isComponent(node, 'Term')) return;
    const id = attributeOf(node, 'id') ?? '';
    becomeElement(node, 'a', { className: ['term'], href: `/glossary/#term-${id}`, dataTerm: id });
    Object.assign(node, { type: 'surveyElement' });
  });
}
