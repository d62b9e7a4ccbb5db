import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { Root as MarkdownRoot } from 'mdast';
import { toString } from 'hast-util-to-string';
import { matchEvidence } from '../survey/evidence.ts';
import { abstractOf } from '../survey/nodes.ts';
import type { SurveyPaper } from '../survey/types.ts';
import type { FormulaForm } from './formula.ts';
import rehypeKeepTogether from './rehype-keep-together.ts';
import rehypeLinks from './rehype-links.ts';
import rehypeMathematics, { formulaOf } from './rehype-mathematics.ts';
import remarkSmartPunctuation from './remark-smart-punctuation.ts';

/** Quoted words to mark in an abstract. */
export interface AbstractMark {
  /** Id of the evidence, `ev-KEY-1`. */
  id: string;
  quote: string;
}

export interface RenderAbstractOptions {
  base: string;
  marks?: readonly AbstractMark[];
  mathematics?: FormulaForm;
}

/**
 * HTML of the abstract of a paper, with quoted words marked: `<mark data-evidence="ev-KEY-1">…</mark>`. A mark that
 * runs over emphasis or mathematics is split at the borders of elements; a formula is marked whole. Words that two
 * quotations share carry both ids, parted by a space. A quotation of the title is not marked.
 */
export function renderAbstract(
  paper: Pick<SurveyPaper, 'page'>,
  { base, marks = [], mathematics = 'html' }: RenderAbstractOptions,
): string {
  const abstract = abstractOf(paper.page.tree);
  if (abstract === undefined) return '';
  const processor = unified()
    .use(remarkSmartPunctuation)
    .use(remarkRehype)
    .use(rehypeKeepTogether)
    .use(() => (tree: Root) => markWords(tree, marks))
    .use(rehypeMathematics, { form: mathematics })
    .use(rehypeLinks, { base })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const root = { type: 'root', children: structuredClone(abstract.children) } as MarkdownRoot;
  return processor.stringify(processor.runSync(root)).trim();
}

/** A run of text of the abstract: a text node, or a formula that can only be marked whole. */
interface Run {
  start: number;
  end: number;
  node: Text | Element;
  parent: Element | Root;
  isFormula: boolean;
}

function markWords(tree: Root, marks: readonly AbstractMark[]): void {
  const runs = collectRuns(tree);
  const text = runs.map(({ node }) => (node.type === 'text' ? node.value : toString(node))).join('');
  const ranges = marks.flatMap(({ id, quote }) => {
    const match = matchEvidence(quote, [text]);
    return match.found ? match.ranges.map(([start, end]) => ({ id, start, end })) : [];
  });
  if (ranges.length === 0) return;
  for (const run of runs) {
    const touching = ranges.filter(({ start, end }) => start < run.end && end > run.start);
    if (touching.length === 0) continue;
    const at = run.parent.children.indexOf(run.node);
    run.parent.children.splice(at, 1, ...(splitRun(run, touching) as ElementContent[]));
  }
}

function collectRuns(tree: Root): Run[] {
  const runs: Run[] = [];
  let at = 0;
  visitParents(tree, (node, ancestors) => {
    const parent = ancestors.at(-1) as Element | Root | undefined;
    if (parent === undefined) return undefined;
    const isFormula = node.type === 'element' && formulaOf(node) !== undefined;
    if (node.type !== 'text' && !isFormula) return undefined;
    const length = node.type === 'text' ? node.value.length : toString(node).length;
    runs.push({ start: at, end: at + length, node, parent, isFormula });
    at += length;
    return 'skip';
  });
  return runs;
}

interface Range {
  id: string;
  start: number;
  end: number;
}

function splitRun(run: Run, ranges: readonly Range[]): RootContent[] {
  const { node, start, end } = run;
  if (node.type !== 'text') return [mark([...new Set(ranges.map(({ id }) => id))], node)];
  const cuts = [start, end, ...ranges.flatMap((range) => [range.start, range.end])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const borders = [...new Set(cuts)];
  return borders.slice(1).map((to, index): RootContent => {
    const from = borders[index] ?? start;
    const ids = ranges.filter((range) => range.start < to && range.end > from).map(({ id }) => id);
    const piece: Text = { type: 'text', value: node.value.slice(from - start, to - start) };
    return ids.length === 0 ? piece : mark([...new Set(ids)], piece);
  });
}

function mark(ids: readonly string[], child: ElementContent): Element {
  return { type: 'element', tagName: 'mark', properties: { dataEvidence: ids.join(' ') }, children: [child] };
}
