import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { GlossaryTerm } from './glossary.ts';
import { attributeOf, isComponent, placeOf } from './nodes.ts';

/** What the components of a page may point at. */
export interface PageResources {
  glossary: readonly GlossaryTerm[];
  figures: ReadonlyMap<string, string>;
}

/** Checks that glossary terms and figure files which a page uses exist. */
export function checkPage(page: ParsedPage, { glossary, figures }: PageResources): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  visit(page.tree, (node) => {
    if (isComponent(node, 'Term')) {
      const id = attributeOf(node, 'id');
      const ids = glossary.map((term) => term.id);
      if (id === undefined || ids.includes(id)) return;
      const close = nearest(id, ids, 2);
      diagnostics.push({
        rule: 'unknown-term',
        severity: 'error',
        message: `The glossary has no term "${id}".`,
        hint:
          close.length > 0 ? `Did you mean "${close.join('" or "')}"?` : 'Add it to content/glossary.yaml.',
        place: placeOf(page.file, node.position),
      });
    }
    if (isComponent(node, 'Figure')) {
      const src = attributeOf(node, 'src');
      if (src === undefined || figures.has(src)) return;
      const close = nearest(src, [...figures.keys()], 2);
      diagnostics.push({
        rule: 'missing-figure',
        severity: 'error',
        message: `There is no file content/figures/${src}.`,
        hint:
          close.length > 0
            ? `Did you mean "${close.join('" or "')}"?`
            : 'Draw it as an SVG file and put it there.',
        place: placeOf(page.file, node.position),
      });
    }
  });
  return diagnostics;
}
