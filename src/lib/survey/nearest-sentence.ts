import type { Departure } from './evidence.ts';
import { foldText, type FoldedText } from './fold.ts';
import { splitSentences } from './sentences.ts';

/**
 * Finds the sentence of the texts that is most like a quotation which stands in none of them, and the words at which
 * the two part ways.
 */
export function nearestSentence(
  pieces: readonly string[],
  texts: readonly FoldedText[],
): { nearest: string; departure?: Departure } {
  const wanted = wordsOf(pieces.join(' '));
  let best = { score: 0, sentence: '' };
  for (const text of texts) {
    for (const sentence of splitSentences(text.source)) {
      const score = likeness(wanted, wordsOf(sentence));
      if (score > best.score) best = { score, sentence };
    }
  }
  if (best.score < 0.25) return { nearest: '' };
  const departure = pieces
    .map((piece) => departureOf(piece, best.sentence))
    .find((found) => found !== undefined);
  return departure === undefined ? { nearest: best.sentence } : { nearest: best.sentence, departure };
}

interface Word {
  text: string;
  folded: string;
}

function wordsOf(text: string): Word[] {
  return text
    .split(/[\s–—-]+/u)
    .map((word) => ({ text: word, folded: foldText(word).folded }))
    .filter((word) => word.folded !== '');
}

/** Share of the quotation's words that the sentence has, pairs of neighbours counted as well; from 0 to 1. */
function likeness(wanted: readonly Word[], sentence: readonly Word[]): number {
  const grams = new Set(gramsOf(sentence));
  const asked = gramsOf(wanted);
  return asked.length === 0 ? 0 : asked.filter((gram) => grams.has(gram)).length / asked.length;
}

function gramsOf(words: readonly Word[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    return next === undefined ? [word.folded] : [word.folded, `${word.folded} ${next.folded}`];
  });
}

/** The longest run of words with which the piece begins and that the sentence has, and how both go on from there. */
function departureOf(piece: string, sentence: string): Departure | undefined {
  const quoted = wordsOf(piece);
  const source = wordsOf(sentence);
  let best = { length: 0, at: 0 };
  for (let at = 0; at < source.length; at += 1) {
    let length = 0;
    while (length < quoted.length && quoted[length]?.folded === source[at + length]?.folded) length += 1;
    if (length > best.length) best = { length, at };
  }
  if (best.length === 0 || best.length === quoted.length) return undefined;
  return {
    after: textOf(quoted.slice(Math.max(0, best.length - 4), best.length)),
    quotation: textOf(quoted.slice(best.length, best.length + 4)),
    source: textOf(source.slice(best.at + best.length, best.at + best.length + 4)),
  };
}

function textOf(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ');
}
