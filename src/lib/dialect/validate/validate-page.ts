import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { placeOf } from '../tree/locate.ts';
import { nodesOf } from '../tree/walk.ts';
import type { Problem } from '../types.ts';

/** Every problem of a page's tree as diagnostics of `file`, sorted by place. */
export function validatePage(file: string, tree: Root): Diagnostic[] {
  const problems = nodesOf(tree).flatMap((node) => node.data?.problems ?? []);
  return problems.map((problem) => diagnosticOf(file, problem));
}

function diagnosticOf(file: string, { position, related, ...problem }: Problem): Diagnostic {
  return {
    ...problem,
    place: placeOf(file, position),
    ...(related !== undefined && {
      related: related.map((other) => ({ message: other.message, place: placeOf(file, other.position) })),
    }),
  };
}
