/** Words a minute of a person who reads a technical text with care. */
const pace = 220;

/** Minutes that a text takes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
