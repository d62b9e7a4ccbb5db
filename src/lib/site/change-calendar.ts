import type { Survey } from '../survey/types.ts';
import { changeGroups, type ChangeGroup } from './change-groups.ts';
import type { Change } from './history.ts';
import { groupBy } from './per-survey.ts';

/** The changes of a day or a month. */
export interface ChangePeriod {
  /** `2026-11-20` or `2026-11`. */
  date: string;
  /** How many there are. */
  changes: number;
  groups: ChangeGroup[];
}

/** The newest days one by one and all before them by month, both newest first. */
export interface ChangeCalendar {
  days: ChangePeriod[];
  months: ChangePeriod[];
}

/** @param length days with changes that are told one by one */
export function changeCalendar(survey: Survey, changes: readonly Change[], length = 10): ChangeCalendar {
  const days = changeDays(survey, changes, length);
  const last = days.at(-1)?.date ?? '';
  const older = changes.filter(({ date }) => date < last);
  return { days, months: periods(survey, older, (date) => date.slice(0, 7)) };
}

/** The newest days that have changes. */
export function changeDays(survey: Survey, changes: readonly Change[], length: number): ChangePeriod[] {
  const dates = [...new Set(changes.map(({ date }) => date))].sort().slice(-length);
  const wanted = new Set(dates);
  return periods(
    survey,
    changes.filter(({ date }) => wanted.has(date)),
    (date) => date,
  );
}

/**
 * The newest lines of the newest days, for a short list. Of a day with more lines than there is room for, those that
 * changed last are taken.
 */
export function newestChanges(
  survey: Survey,
  changes: readonly Change[],
  lines: number,
): { date: string; groups: ChangeGroup[]; more: number }[] {
  const place = new Map(changes.map((change, index) => [change, index]));
  const newest = ({ changes: [first] }: ChangeGroup): number =>
    (first === undefined ? undefined : place.get(first)) ?? changes.length;
  let room = lines;
  return changeDays(survey, changes, lines).flatMap(({ date, groups }) => {
    const shown = [...groups].sort((a, b) => newest(a) - newest(b)).slice(0, room);
    room -= shown.length;
    return shown.length === 0 ? [] : [{ date, groups: shown, more: groups.length - shown.length }];
  });
}

function periods(
  survey: Survey,
  changes: readonly Change[],
  periodOf: (date: string) => string,
): ChangePeriod[] {
  return [...groupBy(changes, ({ date }) => periodOf(date))]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, own]) => ({ date, changes: own.length, groups: changeGroups(survey, own) }));
}
