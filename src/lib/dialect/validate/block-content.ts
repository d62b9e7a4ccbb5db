import type { Problem } from '../types.ts';
import {
  elementsOf,
  openTag,
  positionOf,
  problem,
  tagName,
  type Element,
  type PageView,
} from './page-view.ts';

/** An equation has one block of mathematics, a table block one table, every other block some content. */
export function checkBlockContent(page: PageView): Problem[] {
  return elementsOf(page).flatMap(({ node }) => {
    if (node.type !== 'mdxJsxFlowElement')
      return node.name === 'Term' && node.children.length === 0 ? [empty(node)] : [];
    if (node.name === 'Equation') return exactlyOne(node, 'math', 'block of mathematics', equationHint);
    if (node.name === 'Table') return exactlyOne(node, 'table', 'Markdown table', tableHint);
    return ['Figure', 'Definition', 'Aside', 'Abstract'].includes(node.name ?? '') &&
      node.children.length === 0
      ? [empty(node)]
      : [];
  });
}

const equationHint = 'Between the tags write a line of `$$`, the formula, and another line of `$$`.';
const tableHint =
  'Between the tags write the caption, a blank line, and rows of `| cells |`; the second row is `| --- | --- |`.';

function exactlyOne(node: Element, type: string, word: string, hint: string): Problem[] {
  const found = node.children.filter((child) => child.type === type);
  const [, second] = found;
  if (found.length === 1) return [];
  const message = `<${node.name ?? ''}> needs exactly one ${word}, and has ${found.length === 0 ? 'none' : found.length}.`;
  if (second === undefined) return [problem('block-content', tagName(node), message, hint)];
  return [
    problem(
      'block-content',
      positionOf(second),
      message,
      `Put each ${word} between \`<${node.name ?? ''}>\` tags of its own.`,
    ),
  ];
}

function empty(node: Element): Problem {
  const name = node.name ?? '';
  return problem(
    'block-content',
    openTag(node),
    `<${name}> is empty.`,
    `Write its content between \`<${name}>\` and \`</${name}>\`.`,
  );
}
