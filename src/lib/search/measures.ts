/** How well a search finds what people look for. */
export interface Quality {
  /** Mean of 1 / rank of the first right answer; 0 where there is none. */
  meanReciprocalRank: number;
  /** Shares of the queries with a right answer first, among the first three, and among the first ten. */
  success: { 1: number; 3: number; 10: number };
}

/** Place of the first right answer, from 1; 0 for none. */
export function rankOf(found: readonly string[], right: readonly string[]): number {
  return found.findIndex((path) => right.includes(path)) + 1;
}

/**
 * Method: mean reciprocal rank (Voorhees 1999), and success at k (Craswell and Hawking 2003).
 *
 * @param ranks of the first right answer of each query, 0 for none
 */
export function qualityOf(ranks: readonly number[]): Quality {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const within = (k: number): number => mean(ranks.map((rank) => Number(rank > 0 && rank <= k)));
  return {
    meanReciprocalRank: mean(ranks.map((rank) => (rank === 0 ? 0 : 1 / rank))),
    success: { 1: within(1), 3: within(3), 10: within(10) },
  };
}
