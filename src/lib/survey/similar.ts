import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

export interface TextOfPaper {
  key: string;
  title: string;
  text: string;
}

const atMost = 10;
/** Below this a likeness is chance. */
const atLeast = 0.05;
/** Entries of the index that are looked at for one paper: all of them in a survey of hundreds of papers. */
const budget = 3000;
/** Papers whose likeness is computed exactly for one paper. */
const candidates = 24;

/**
 * The papers nearest to each paper by their words: cosine of TF–IDF vectors of title and abstract, the title counted
 * twice, term frequency damped by a logarithm (Salton and Buckley 1988, "Term-weighting approaches in automatic text
 * retrieval"). In a survey of thousands of papers the candidates are those that share the rarest terms. Ties go to the
 * smaller key, so the result depends on nothing but the texts.
 */
export function similarPapers(papers: readonly TextOfPaper[]): Map<string, { key: string; score: number }[]> {
  const ordered = papers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const stems = new Map<string, string>();
  const vectors = weigh(ordered.map((paper) => countTerms(paper, stems)));
  const index = indexTerms(vectors);
  const similar = new Map<string, { key: string; score: number }[]>();
  const scores = new Float64Array(vectors.length);
  const own = new Float64Array(index.length);
  for (const [paper, vector] of vectors.entries()) {
    for (const { term, weight } of vector) own[term] = weight;
    const found = findCandidates(paper, vector, index, scores).map((other) => ({
      key: ordered[other]?.key ?? '',
      score: round(cosine(own, vectors[other] ?? [])),
    }));
    for (const { term } of vector) own[term] = 0;
    found.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    similar.set(ordered[paper]?.key ?? '', found.filter(({ score }) => score >= atLeast).slice(0, atMost));
  }
  return similar;
}

interface Weight {
  term: number;
  weight: number;
}

function countTerms({ title, text }: TextOfPaper, stems: Map<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of `${title} ${title} ${text}`.toLowerCase().match(/\p{L}[\p{L}\p{N}]+/gu) ?? []) {
    if (stopWords.has(word)) continue;
    const term = stems.get(word) ?? stem(word);
    stems.set(word, term);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Unit vectors; a term of one paper only, or of most papers, says nothing about likeness and is left out. */
function weigh(counts: readonly Map<string, number>[]): Weight[][] {
  const frequency = new Map<string, number>();
  for (const terms of counts) {
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const common = Math.max(10, counts.length / 3);
  // Terms are numbered from the rarest, so that a vector lists its rarest terms first.
  const shared = [...frequency].filter(([, papers]) => papers > 1 && papers <= common);
  shared.sort(([a, papers], [b, others]) => papers - others || (a < b ? -1 : 1));
  const numbers = new Map(shared.map(([term], number) => [term, number]));
  return counts.map((terms) => {
    let square = 0;
    const weights: Weight[] = [];
    for (const [name, count] of terms) {
      const papers = frequency.get(name) ?? 0;
      if (papers > common) continue;
      const weight = (1 + Math.log(count)) * Math.log(counts.length / papers);
      square += weight * weight;
      const term = numbers.get(name);
      if (term !== undefined) weights.push({ term, weight });
    }
    const length = Math.sqrt(square) || 1;
    return weights
      .map(({ term, weight }) => ({ term, weight: weight / length }))
      .sort((a, b) => a.term - b.term);
  });
}

interface Posting {
  paper: number;
  weight: number;
}

/** For each term the papers that have it. */
function indexTerms(vectors: readonly Weight[][]): Posting[][] {
  const index: Posting[][] = [];
  for (const [paper, vector] of vectors.entries()) {
    for (const { term, weight } of vector) (index[term] ??= []).push({ paper, weight });
  }
  return index;
}

/** The papers that share most with a paper, going by its rarest terms. Leaves `scores` as it was, all zero. */
function findCandidates(
  paper: number,
  vector: readonly Weight[],
  index: readonly Posting[][],
  scores: Float64Array,
): number[] {
  const met: number[] = [];
  let seen = 0;
  for (const { term, weight } of vector) {
    if (seen >= budget) break;
    for (const posting of index[term] ?? []) {
      const before = scores[posting.paper] ?? 0;
      if (before === 0 && posting.paper !== paper) met.push(posting.paper);
      scores[posting.paper] = before + weight * posting.weight;
      seen += 1;
    }
  }
  met.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const other of met) scores[other] = 0;
  scores[paper] = 0;
  return met.slice(0, candidates);
}

function cosine(own: Float64Array, vector: readonly Weight[]): number {
  let sum = 0;
  for (const { term, weight } of vector) sum += (own[term] ?? 0) * weight;
  return sum;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
