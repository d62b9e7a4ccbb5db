import type { DigestLine } from './lines.ts';
import { isProseCase, isTitleCase } from './shape.ts';
import { adjoins, isFull } from './wrap.ts';

/** Lines that belong together: a title, or an abstract (or a paragraph of one). */
export interface Unit {
  lines: DigestLine[];
  text: string;
}

/** Longer than any title of the digests in `seeds/`, shorter than any abstract. */
const longestTitle = 170;

/**
 * Joins lines that were one before somebody broke them at a fixed width or inside a sentence. Only lines with
 * no blank line between them are joined.
 *
 * @param width the width from `wrapWidth`
 */
export function joinLines(lines: readonly DigestLine[], width: number | undefined): Unit[] {
  const units: Unit[] = [];
  lines.forEach((line, index) => {
    const unit = units.at(-1);
    const previous = lines[index - 1];
    if (unit && previous && adjoins(previous, line) && continues(previous, line, lines[index + 1], width)) {
      unit.lines.push(line);
      unit.text += (/\p{Ll}-$/u.test(unit.text) ? '' : ' ') + line.text;
    } else units.push({ lines: [line], text: line.text });
  });
  return units;
}

function continues(
  previous: DigestLine,
  line: DigestLine,
  next: DigestLine | undefined,
  width: number | undefined,
): boolean {
  if (width !== undefined) return isFull(previous, line, width) && !startsAnew(previous.text, line.text);
  const isShort = (text: string): boolean => text.length <= longestTitle;
  if (isShort(previous.text))
    return isShort(line.text) && runsOn(previous.text, line.text) && !isPair(previous, line);
  // A short line right above a long one is rather a title, though it may begin in lower case.
  const isHeading = isShort(line.text) && next && adjoins(line, next) && !isShort(next.text);
  return !isHeading && startsInside(previous.text, line.text);
}

/** True for a title with a sentence below it: an abstract that begins in lower case, not the title's second line. */
function isPair({ text: first }: DigestLine, { text: second }: DigestLine): boolean {
  return /\.$/u.test(second) && !/[.!?]\s+\p{Lu}/u.test(first);
}

/** True for a title that happens to fill its line, with the first line of its abstract right below. */
function startsAnew(first: string, second: string): boolean {
  return isTitleCase(first) && /^\W*\p{Lu}/u.test(second) && isProseCase(second);
}

/** True when the second text goes on in the middle of the first one's sentence, or the first one breaks off. */
export function runsOn(first: string, second: string): boolean {
  if (startsInside(first, second)) return true;
  return /[,;:(-]$|\b(?:a|an|the|of|and|or|for|with|in|to|by|on)$/u.test(first);
}

/** True when the first text has not come to an end and the second begins with an ordinary lower-case word. */
function startsInside(first: string, second: string): boolean {
  if (/[.!?]["')\]]*$/u.test(first) || /https?:\/\/\S+$/u.test(first)) return false;
  // A name such as `miCSE` or `word2vec` may start a title; any other lower-case word goes on with a sentence.
  return /^\W{0,2}\p{Ll}[\p{Ll}'’-]*(?:[\s,.;:)]|$)/u.test(second);
}
