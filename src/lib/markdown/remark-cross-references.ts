import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { becomeElement } from './element.ts';
import { contextOf, type PageContext } from './page-context.ts';

/**
 * Draws cross-references with the name of their target.
 *
 * `@eq-ssm` → `<a class="xref" href="#eq-ssm" data-target="eq-ssm">Equation 8.1</a>`, with the page in front of the
 * fragment where the target stands on another one; `[@eq-a; @eq-b]` → two such links with "and" between.
 *
 * Order: after remark-smart-punctuation. May run twice.
 */
const remarkCrossReferences: Plugin<[], Root> = () => (tree, file) => transform(tree, contextOf(file));

export default remarkCrossReferences;

export function transform(tree: Root, { survey, path }: Pick<PageContext, 'survey' | 'path'>): void {
  visit(tree, 'crossReference', (node) => {
    const links = node.labels.map(({ label }): ElementContent => {
      const target = survey.targets.get(label);
      if (target === undefined) return { type: 'text', value: `@${label}` };
      const page = target.path === path && target.fragment !== '' ? '' : target.path;
      const href = target.fragment === '' ? page : `${page}#${target.fragment}`;
      return {
        type: 'element',
        tagName: 'a',
        properties: { className: ['xref'], href, dataTarget: label },
        children: [{ type: 'text', value: target.name }],
      };
    });
    becomeElement(node, 'span', { className: ['xrefs'] }, joinInWords(links));
  });
}

/** `a`, `a and b`, `a, b and c` */
function joinInWords(links: readonly ElementContent[]): ElementContent[] {
  return links.flatMap((link, index) => {
    if (index === 0) return [link];
    return [{ type: 'text', value: index === links.length - 1 ? ' and ' : ', ' }, link];
  });
}
