import type { Problem } from '../types.ts';
import { positionOf, problem, visitsOf, type PageView } from './page-view.ts';

/** Rows with more cells than the head: the surplus would vanish without a word. */
export function checkTables(page: PageView): Problem[] {
  return visitsOf(page, 'table').flatMap(({ node }) => {
    const columns = node.children[0]?.children.length ?? 0;
    return node.children.slice(1).flatMap((row) => {
      const surplus = row.children[columns];
      if (surplus === undefined) return [];
      const message = `This row has ${row.children.length} cells, the table has ${columns} columns.`;
      return [
        problem(
          'table-cells',
          positionOf(surplus),
          message,
          'For a | inside a cell write `\\|`, inside mathematics `\\vert`.',
        ),
      ];
    });
  });
}
