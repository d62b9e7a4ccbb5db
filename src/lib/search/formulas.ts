import { visit } from 'unist-util-visit';
import { attributeOf, isComponent } from '../survey/nodes.ts';
import type { Survey } from '../survey/types.ts';
import type { FormulaEntry, FormulaPlace } from './find-formulas.ts';
import { formulaTokens } from './formula-tokens.ts';
import { sectionsOf } from '../survey/sections.ts';

/** A formula shorter than this is a symbol and stands everywhere. */
const least = 2;

/**
 * All formulas of a survey by their tokens, in order of tokens.
 *
 * @param paths site paths of the pages, in the order of the search documents
 */
export function formulaEntries(survey: Survey, paths: readonly string[]): FormulaEntry[] {
  const entries = new Map<string, Omit<FormulaEntry, 'tokens'>>();
  const add = (tex: string, place: FormulaPlace): void => {
    const tokens = formulaTokens(tex);
    if (tokens.length < least) return;
    const key = tokens.join(' ');
    const entry = entries.get(key) ?? { tex: tex.replace(/\s+/gu, ' ').trim(), places: [] };
    const { places } = entry;
    entries.set(key, entry);
    const isKnown = places.some(({ page, fragment }) => page === place.page && fragment === place.fragment);
    if (!isKnown) places.push(place);
  };
  const pages = new Map(paths.map((path, index) => [path, index]));
  for (const chapter of survey.chapters) {
    const page = pages.get(chapter.path);
    if (page === undefined) continue;
    for (const { heading, nodes } of sectionsOf(chapter)) {
      for (const node of nodes) collect(node, { page, fragment: heading?.id ?? '' }, add);
    }
  }
  for (const paper of survey.papers.values()) {
    const page = pages.get(paper.path);
    if (page !== undefined) collect(paper.page.tree, { page, fragment: '' }, add);
  }
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tokens, entry]) => ({ tokens, ...entry }));
}

function collect(
  node: Parameters<typeof visit>[0],
  place: FormulaPlace,
  add: (tex: string, place: FormulaPlace) => void,
): void {
  visit(node, (inner, _index, parent) => {
    if (inner.type !== 'math' && inner.type !== 'inlineMath') return;
    const id =
      parent !== undefined && isComponent(parent, 'Equation') ? attributeOf(parent, 'id') : undefined;
    add((inner as unknown as { value: string }).value, id === undefined ? place : { ...place, fragment: id });
  });
}

/** Formulas as lines for a browser, parted by tabs: tokens, places (`12#eq-x 40`) with pages in base 36, TeX. */
export function formulaLines(entries: readonly FormulaEntry[]): string {
  return entries
    .map(({ tokens, tex, places }) => {
      const at = places.map(
        ({ page, fragment }) => page.toString(36) + (fragment === '' ? '' : `#${fragment}`),
      );
      return `${tokens}\t${at.join(' ')}\t${tex}`;
    })
    .join('\n');
}
