import type { Problem } from '../types.ts';
import { positionOf, problem, visitsOf, warning, type PageView } from './page-view.ts';

/** Headings of the first level, empty ones, and levels that are left out. */
export function checkHeadings(page: PageView): Problem[] {
  const problems: Problem[] = [];
  let last = 1;
  for (const { node } of visitsOf(page, 'heading')) {
    const { depth, children } = node;
    const position = positionOf(node);
    if (depth === 1) {
      const hint = 'The title of the page stands in its front matter; start sections with `##`.';
      problems.push(
        problem('heading-level', position, 'A page may hold no heading of the first level (`#`).', hint),
      );
    } else if (depth > last + 1) {
      const message = `A heading of level ${depth} follows one of level ${last}.`;
      problems.push(
        warning(
          'heading-level',
          position,
          message,
          `Write it with \`${'#'.repeat(last + 1)}\`, or add the level between.`,
        ),
      );
    }
    if (children.length === 0)
      problems.push(
        problem('heading-empty', position, 'The heading is empty.', 'Write its title behind the `#`.'),
      );
    last = depth;
  }
  return problems;
}
