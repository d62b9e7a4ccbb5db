import { nameProblem } from '../name-problem.ts';
import type { Problem } from '../types.ts';
import { elementsOf, tagName, type PageView } from './page-view.ts';

/** Tags that are no component of the allow-list. */
export function checkComponentNames(page: PageView): Problem[] {
  return elementsOf(page).flatMap(({ node }) => nameProblem(node.name ?? '', tagName(node)) ?? []);
}
