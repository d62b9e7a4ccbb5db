import type { Problem } from '../types.ts';
import { ancestor, type PageView } from './page-view.ts';

/** What the parser found wrong. In a cell of a table the likely cause of an unclosed citation is a bare `|`. */
export function syntaxProblems(page: PageView): Problem[] {
  return page.visits.flatMap((visit) => {
    const problems = visit.node.data?.problems ?? [];
    if (problems.length === 0 || ancestor(visit, ({ type }) => type === 'tableCell') === undefined)
      return problems;
    return problems.map((problem) =>
      problem.rule === 'citation-unclosed' || problem.rule === 'citation-quote-unclosed'
        ? {
            ...problem,
            hint: 'A cell ends at the next |. For a | inside the quotation write `\\|`; a quotation in a table stays on one line.',
          }
        : problem,
    );
  });
}
