import type { Survey } from '../survey/types.ts';

/**
 * Remembers what was derived from a survey, so that several hundred pages do not derive it again. The survey itself is
 * never changed once built.
 */
export function perSurvey<Result>(derive: (survey: Survey) => Result): (survey: Survey) => Result {
  const known = new WeakMap<Survey, { result: Result }>();
  return (survey) => {
    const remembered = known.get(survey);
    if (remembered !== undefined) return remembered.result;
    const result = derive(survey);
    known.set(survey, { result });
    return result;
  };
}

/** Splits items into groups by a key, in the order in which the keys first occur. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
