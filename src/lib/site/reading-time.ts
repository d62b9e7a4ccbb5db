/** Words a minute of a person who reads a technical text with care. */
const pace = 220;

/** Minutes that a text takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}

/** A long time in words: `45 minutes`, `5 hours`, `5½ hours`; from an hour on to the nearest half hour. */
export function readingHours(minutes: number): string {
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const halves = Math.round(minutes / 30);
  const hours = `${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''}`;
  return `${hours} ${hours === '1' ? 'hour' : 'hours'}`;
}
