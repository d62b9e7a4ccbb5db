export type UnitRole = 'title' | 'abstract';

/** Cost of two titles or two abstracts in a row, of starting with an abstract, and of ending with a title. */
const outOfTurn = 3;

/**
 * Decides which pieces of a digest are titles and which abstracts. Each piece's shape speaks for itself, and
 * taking turns is cheaper than not: the cheapest sequence of all wins (Viterbi 1967, two states). One missing
 * title or abstract thus never shifts the rest of the file by one.
 *
 * @param scores of each piece in order, from `abstractLikeness`
 */
export function alignUnits(scores: readonly number[]): UnitRole[] {
  // Cheapest cost of the pieces so far, ending in a title or in an abstract, and where each came from.
  let cost = { title: 0, abstract: outOfTurn };
  const steps: { title: UnitRole; abstract: UnitRole }[] = [];
  scores.forEach((score, index) => {
    const step: { title: UnitRole; abstract: UnitRole } = { title: 'abstract', abstract: 'title' };
    if (index > 0) {
      if (cost.title + outOfTurn < cost.abstract) step.title = 'title';
      if (cost.abstract + outOfTurn < cost.title) step.abstract = 'abstract';
      cost = {
        title: Math.min(cost.abstract, cost.title + outOfTurn),
        abstract: Math.min(cost.title, cost.abstract + outOfTurn),
      };
    }
    steps.push(step);
    cost = { title: cost.title + score, abstract: cost.abstract - score };
  });

  let role: UnitRole = cost.title + outOfTurn < cost.abstract ? 'title' : 'abstract';
  const roles: UnitRole[] = [];
  for (const step of steps.reverse()) {
    roles.push(role);
    role = step[role];
  }
  return roles.reverse();
}
