import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

export interface TextOfPaper {
  key: string;
  title: string;
  text: string;
}

const atMost = 6;
/** Below this a likeness is chance. */
const atLeast = 0.05;

/**
 * The papers nearest to each paper by their words: cosine of TF–IDF vectors of title and abstract, the title counted
 * twice, term frequency damped by a logarithm (Salton and Buckley 1988, "Term-weighting approaches in automatic text
 * retrieval"). Ties go to the smaller key, so the result depends on nothing but the texts.
 */
export function similarPapers(papers: readonly TextOfPaper[]): Map<string, { key: string; score: number }[]> {
  const ordered = papers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const vectors = weigh(ordered.map(countTerms));
  const postings = new Map<string, [number, number][]>();
  for (const [index, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[index, weight]]);
      else list.push([index, weight]);
    }
  }
  const similar = new Map<string, { key: string; score: number }[]>();
  for (const [index, vector] of vectors.entries()) {
    const scores = new Float64Array(vectors.length);
    for (const [term, weight] of vector) {
      for (const [other, otherWeight] of postings.get(term) ?? []) {
        scores[other] = (scores[other] ?? 0) + weight * otherWeight;
      }
    }
    scores[index] = 0;
    similar.set(ordered[index]?.key ?? '', best(scores, ordered));
  }
  return similar;
}

function countTerms({ title, text }: TextOfPaper): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of `${title} ${title} ${text}`.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []) {
    if (stopWords.has(word)) continue;
    const term = stem(word);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Unit vectors; a term of one paper only, or of most papers, says nothing about likeness and is left out. */
function weigh(counts: readonly Map<string, number>[]): [string, number][][] {
  const frequency = new Map<string, number>();
  for (const terms of counts)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const common = Math.max(10, counts.length / 3);
  return counts.map((terms) => {
    const weights: [string, number][] = [];
    let square = 0;
    for (const [term, count] of terms) {
      const papers = frequency.get(term) ?? 0;
      if (papers > common) continue;
      const weight = (1 + Math.log(count)) * Math.log(counts.length / papers);
      square += weight * weight;
      if (papers > 1) weights.push([term, weight]);
    }
    const length = Math.sqrt(square) || 1;
    return weights.map(([term, weight]) => [term, weight / length]);
  });
}

function best(scores: Float64Array, papers: readonly TextOfPaper[]): { key: string; score: number }[] {
  const found: { key: string; score: number }[] = [];
  for (const [index, score] of scores.entries()) {
    if (score >= atLeast)
      found.push({ key: papers[index]?.key ?? '', score: Math.round(score * 1000) / 1000 });
  }
  return found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1)).slice(0, atMost);
}
