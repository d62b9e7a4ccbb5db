import { visit } from 'unist-util-visit';
import type { ParsedPage } from '../dialect/types.ts';
import { attributeOf, isComponent } from '../survey/nodes.ts';
import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import { perSurvey } from './per-survey.ts';

/** A page on which a glossary term is linked. */
export interface TermUse {
  title: string;
  path: string;
  kind: 'chapter' | 'paper';
}

/** Pages that link each term, by id of the term: chapters in order, then papers in order of key. */
export const termUses = perSurvey((survey: Survey): ReadonlyMap<string, TermUse[]> => {
  const uses = new Map<string, TermUse[]>();
  const add = (page: ParsedPage, use: TermUse): void => {
    for (const id of termsOn(page)) uses.set(id, [...(uses.get(id) ?? []), use]);
  };
  for (const chapter of survey.chapters) {
    const { page, path } = chapter;
    if (page !== undefined) add(page, { title: numberedTitle(chapter), path, kind: 'chapter' });
  }
  for (const { page, label, path } of survey.papers.values())
    add(page, { title: label, path, kind: 'paper' });
  return uses;
});

/** Ids of the terms that a page links, each once, in order. */
export function termsOn(page: ParsedPage): string[] {
  const ids = new Set<string>();
  visit(page.tree, (node) => {
    const id = isComponent(node, 'Term') ? attributeOf(node, 'id') : undefined;
    if (id !== undefined) ids.add(id);
  });
  return [...ids];
}
