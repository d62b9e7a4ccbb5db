import type { DigestLine } from './lines.ts';

/** Nobody breaks text at more characters than this. */
const widest = 170;

/** Below this share of full lines, short lines are short for another reason. */
const fullShare = 0.65;

/**
 * Finds the width at which somebody has broken the lines of a digest.
 *
 * @returns undefined for a digest whose titles and abstracts have a line each
 */
export function wrapWidth(lines: readonly DigestLine[]): number | undefined {
  if (lines.length < 3) return undefined;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (width > widest) return undefined;
  let pairs = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !adjoins(line, next)) continue;
    pairs += 1;
    if (isFull(line, next, width)) full += 1;
  }
  return pairs > 0 && full / pairs >= fullShare ? width : undefined;
}

/** True when the next line's first word would not have fitted any more: the line ended for want of room. */
export function isFull(line: DigestLine, next: DigestLine, width: number): boolean {
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  return line.text.length + 1 + firstWord.length > width;
}

/** True when nothing stands between two lines. */
export function adjoins(above: DigestLine, below: DigestLine): boolean {
  return !below.afterBlank && below.number === above.number + 1;
}
