import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { finishedNode } from './element.ts';
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

export function transform(tree: Root, context: Pick<PageContext, 'survey' | 'path'>): void {
  visit(tree, 'crossReference', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const links = joinInWords(node.labels.map(({ label }) => link(label, context)));
    parent.children.splice(index, 1, ...(links as never[]));
    return [SKIP, index + links.length];
  });
}

function link(label: string, { survey, path }: Pick<PageContext, 'survey' | 'path'>): PhrasingContent {
  const target = survey.targets.get(label);
  if (target === undefined) return { type: 'text', value: `@${label}` };
  const page = target.path === path && target.fragment !== '' ? '' : target.path;
  const href = target.fragment === '' ? page : `${page}#${target.fragment}`;
  const properties = { className: ['xref'], href, dataTarget: label };
  return finishedNode('a', properties, [{ type: 'text', value: target.name }]) as PhrasingContent;
}

/** `a`, `a and b`, `a, b and c` */
function joinInWords(links: readonly PhrasingContent[]): PhrasingContent[] {
  return links.flatMap((link, index) => {
    if (index === 0) return [link];
    return [{ type: 'text', value: index === links.length - 1 ? ' and ' : ', ' }, link];
  });
}
