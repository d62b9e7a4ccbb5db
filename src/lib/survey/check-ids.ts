import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SurveySources } from './types.ts';

/** Checks that no two terms of the glossary, and no two tags of the vocabulary, have the same id. */
export function checkIds({ glossary, vocabulary, placeIn }: SurveySources): Diagnostic[] {
  const lists = [
    { file: 'content/glossary.yaml', path: [], ids: glossary.map(({ id }) => id) },
    { file: 'content/vocabulary.yaml', path: ['tags'], ids: vocabulary.tags.map(({ id }) => id) },
    { file: 'content/vocabulary.yaml', path: ['kinds'], ids: vocabulary.kinds.map(({ id }) => id) },
  ];
  return lists.flatMap(({ file, path, ids }) => {
    const placeOf = (index: number) =>
      placeIn?.(file, [...path, index, 'id']) ?? { file, line: 1, column: 1 };
    return ids.flatMap((id, index): Diagnostic[] => {
      const first = ids.indexOf(id);
      if (first === index) return [];
      return [
        {
          rule: 'duplicate-id',
          severity: 'error',
          message: `The id “${id}” is used twice.`,
          hint: 'Remove one of the two entries, or give it another id.',
          place: placeOf(index),
          related: [{ message: 'It is used here first.', place: placeOf(first) }],
        },
      ];
    });
  });
}
