/** Endings taken off, the longest first, each with what takes its place. */
const endings: [RegExp, string][] = [
  [/(?:isations|izations|isation|ization)$/u, 'ize'],
  [/ational$/u, 'ate'],
  [/(?:iveness|ively)$/u, 'ive'],
  [/(?:fulness|fully)$/u, 'ful'],
  [/ising$/u, 'ize'],
  [/ise[ds]?$/u, 'ize'],
  [/ies$/u, 'y'],
  [/(?:ments|ment)$/u, ''],
  [/(?:ations|ation)$/u, 'ate'],
  [/(?:ings|ing|edly|ed|ly)$/u, ''],
  [/(?<=[sxz]|[cs]h)es$/u, ''],
  [/(?<![su])s$/u, ''],
];

/**
 * Takes the commonest English endings off, so that `embeddings` and `embedding`, `collapses` and `collapsed` meet. Much
 * lighter than Porter's stemmer: it only serves to compare abstracts with each other, and wrong merges cost more than
 * missed ones.
 */
export function stem(word: string): string {
  for (const [ending, replacement] of endings) {
    if (!ending.test(word)) continue;
    const root = word.replace(ending, replacement);
    if (root.length < 4) return word;
    return root.replace(/([bdfgmnprt])\1$/u, '$1').replace(/e$/u, '');
  }
  return word.length > 4 ? word.replace(/e$/u, '') : word;
}
