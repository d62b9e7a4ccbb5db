import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Facts } from './types.ts';

/**
 * Keeps the first of all entries with one key, also across several bibliographies, and reports the others with the
 * place of the first.
 */
export function uniqueKeys(bibliography: readonly Facts[]): { facts: Facts[]; diagnostics: Diagnostic[] } {
  const byKey = new Map<string, Facts>();
  const diagnostics: Diagnostic[] = [];
  for (const facts of bibliography) {
    const first = byKey.get(facts.key);
    if (!first) byKey.set(facts.key, facts);
    else diagnostics.push(duplicate(facts, first));
  }
  return { facts: [...byKey.values()], diagnostics };
}

function duplicate({ key, place }: Facts, first: Facts): Diagnostic {
  return {
    rule: 'bibliography-duplicate-key',
    severity: 'error',
    message: `The key "${key}" stands twice in the bibliography; the second entry is left out.`,
    hint: 'Give one of the two another key, or delete it.',
    place,
    related: [{ message: 'The first entry with this key.', place: first.place }],
  };
}
