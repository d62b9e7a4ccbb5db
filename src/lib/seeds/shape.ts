/** Half-way between the longest title (168) and the shortest abstract (515) of the digests in `seeds/`, nearer to titles. */
const middleLength = 240;

const sentenceBreak = /[.!?]["')\]]*\s+\p{Lu}/gu;
const prose =
  /\b(?:we|our|is|are|was|were|has|have|been|propose[sd]?|presents?|introduces?|shows?|shown|demonstrates?|in this (?:paper|work|article|study|thesis|book|note|report|survey))\b/iu;
const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Tells a title from an abstract by its shape: length, number of sentences, full stop, prose words, capitals.
 * Neighbours have the last word (see `align.ts`), so a title that ends in a full stop and an abstract of one
 * sentence do no harm.
 *
 * @returns from about -5 (a title, surely) to about 10 (an abstract, surely)
 */
export function abstractLikeness(text: string): number {
  const length = text.length + 2 * (text.match(denseScript)?.length ?? 0);
  let score = Math.min(Math.max((length - middleLength) / 60, -3), 5);
  score += Math.min(text.match(sentenceBreak)?.length ?? 0, 2);
  // Of 375 titles none ends in a full stop, of 375 abstracts all but 22 do.
  if (/[.。]["')\]]*$/u.test(text)) score += 1.5;
  else if (length < middleLength) score -= 1.5;
  if (prose.test(text)) score += 1;
  const capitals = capitalShare(text);
  if (capitals > 0.6) score -= 1;
  if (capitals < 0.3) score += 1;
  return score;
}

/** True for `Towards a Theory of Learning`: most of the longer words have a capital. */
export function isTitleCase(text: string): boolean {
  return capitalShare(text) > 0.6;
}

/** True for `We learn to generalise from few examples`: hardly any of the longer words has a capital. */
export function isProseCase(text: string): boolean {
  return capitalShare(text) < 0.3;
}

/** Share of the words of four letters and more, after the first word, that begin with a capital; 0.5 when there are none. */
function capitalShare(text: string): number {
  const words = text
    .slice(0, 2000)
    .split(/\s+/u)
    .slice(1)
    .filter((word) => /^\W*\p{L}{4}/u.test(word));
  if (words.length === 0) return 0.5;
  return words.filter((word) => /^\W*\p{Lu}/u.test(word)).length / words.length;
}
