/** Words that end with a point inside a sentence. */
const abbreviations =
  /(?:^|[\s(])(?:e\.g|i\.e|et al|cf|vs|resp|approx|Fig|Figs|Eq|Eqs|Sec|Ch|No|Dr|Prof|St|[A-Z])\.$/u;

/** Cuts a text into its sentences; each keeps its final punctuation, white space around is taken off. */
export function splitSentences(text: string): string[] {
  return sentenceRanges(text)
    .map(([start, end]) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== '');
}

/**
 * Start and end of each sentence, one after the other without gaps. A sentence ends with `.`, `!` or `?` (and what
 * closes after it) before white space and something that can begin a sentence, not after an abbreviation and not
 * inside `$…$`.
 */
export function sentenceRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  const end = /[.!?][\p{Pf}\p{Pe}"']*\s+(?=[\p{Lu}\p{N}\p{Pi}\p{Ps}$"'*_])/gu;
  let start = 0;
  for (const match of text.matchAll(end)) {
    const before = text.slice(start, match.index + 1);
    if (abbreviations.test(before) || isInsideMathematics(before)) continue;
    ranges.push([start, match.index + match[0].length]);
    start = match.index + match[0].length;
  }
  if (start < text.length) ranges.push([start, text.length]);
  return ranges;
}

function isInsideMathematics(text: string): boolean {
  return (text.match(/(?<!\\)\$/gu)?.length ?? 0) % 2 === 1;
}
