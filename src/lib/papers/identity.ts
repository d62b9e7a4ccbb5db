import { comparableText } from '../text/words.ts';

/**
 * What two titles must share to be one title: letters, figures and a few signs, without accents, capitals,
 * punctuation, white space and TeX markup. A title of other signs alone stands for itself.
 */
export function titleIdentity(title: string): string {
  return comparableText(title) || title.trim();
}

/**
 * Share of words that two texts have in common, from 0 to 1 (Dice 1945: twice the common words over all words).
 */
export function wordOverlap(first: string, second: string): number {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  if (a.size + b.size === 0) return 1;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
