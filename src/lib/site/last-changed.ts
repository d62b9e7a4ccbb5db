import type { Change, History } from './history.ts';

const known = new WeakMap<readonly Change[], Map<string, string>>();

/**
 * When a file last changed, as the history has it.
 *
 * @param file relative to the survey's root: `content/papers/ames2021lanterns.mdx`
 * @returns `2026-11-20`; undefined without git, and for a file that no known change touches
 */
export function lastChanged(history: History, file: string): string | undefined {
  if (!history.known) return undefined;
  let dates = known.get(history.changes);
  if (dates === undefined) {
    dates = newestDates(history.changes);
    known.set(history.changes, dates);
  }
  return dates.get(file);
}

/** The latest date of each file: after a merge the order of commits need not be that of their dates. */
function newestDates(changes: readonly Change[]): Map<string, string> {
  const dates = new Map<string, string>();
  for (const { date, files } of changes) {
    for (const { file } of files) {
      if (date > (dates.get(file) ?? '')) dates.set(file, date);
    }
  }
  return dates;
}
