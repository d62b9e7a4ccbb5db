const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2026-11-05` -> `5 November 2026`, the same in every locale; what is no such date stays as it is. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  return name === undefined || !day ? date : `${day} ${name} ${year}`;
}

/** `2026-11-05` or `2026-11` -> `November 2026`. */
export function longMonth(date: string): string {
  const [year, month] = date.split('-').map(Number);
  const name = months[(month ?? 0) - 1];
  return name === undefined ? date : `${name} ${year}`;
}
