/** What Pagefind tells of one part of a page, below a heading. */
export interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

/**
 * The parts of a page worth showing below its own result: those under a heading (their address has a fragment),
 * at most `most`, in Pagefind's order of weight.
 */
export function headingResults(parts: readonly SubResult[], most: number): SubResult[] {
  return parts.filter(({ url }) => url.includes('#')).slice(0, most);
}
