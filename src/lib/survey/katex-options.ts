import type { KatexOptions } from 'katex';

/** How KaTeX is called wherever it is: by the check and for pages. */
export const katexOptions: Omit<KatexOptions, 'displayMode' | 'throwOnError'> = {
  output: 'htmlAndMathml',
  // Odd but readable TeX, such as a word in an accent, is typeset all the same.
  strict: 'ignore',
  // No command may put an address, an id or a style of its choice into the page.
  trust: false,
  maxExpand: 1000,
  maxSize: 50,
};
