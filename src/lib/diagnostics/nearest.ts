import { distance } from 'fastest-levenshtein';

/**
 * The candidates that were probably meant by a mistyped `word`, best first; for "did you mean".
 *
 * A candidate is near when a third of its letters or fewer differ, or when one begins with the other and at least
 * four letters are there. Case does not matter.
 *
 * @param max at most so many are returned.
 */
export function nearest(word: string, candidates: Iterable<string>, max = 3): string[] {
  const wanted = word.toLowerCase();
  if (wanted === '') return [];
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const score = unlikeness(wanted, candidate.toLowerCase());
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, max).map(({ candidate }) => candidate);
}

/** From 0 (the same) to 1; `undefined` when the two are not near. */
function unlikeness(wanted: string, candidate: string): number | undefined {
  const longer = Math.max(wanted.length, candidate.length);
  const shorter = Math.min(wanted.length, candidate.length);
  const begins = shorter >= 4 && (candidate.startsWith(wanted) || wanted.startsWith(candidate));
  if (begins) return 0.3 + (0.3 * (longer - shorter)) / longer;
  const allowed = Math.max(1, Math.floor(longer / 3));
  if (longer - shorter > allowed) return undefined;
  const edits = distance(wanted, candidate);
  return edits <= allowed && edits < shorter ? edits / longer : undefined;
}
