/**
 * A site path under the base path of the site.
 *
 * @param base with or without final `/`: `/` or `/compendium/`
 * @param path site path without base: `/papers/`
 * @returns `/compendium/papers/`
 */
export function withBase(base: string, path: string): string {
  const front = base.endsWith('/') ? base.slice(0, -1) : base;
  return `${front}${path.startsWith('/') ? '' : '/'}${path}`;
}

/**
 * The whole address of a page, for feeds, sitemaps and metadata.
 *
 * @param site origin, perhaps with a path that is not used: `https://example.org`
 */
export function absoluteAddress(site: string, base: string, path: string): string {
  return new URL(withBase(base, path), site).href;
}

/** Addresses of files that a survey exports, and of what is linked more than once. */
export const addresses = {
  bibtex: '/references.bib',
  cslJson: '/references.json',
  ris: '/references.ris',
  papersJson: '/api/papers.json',
  publicationsJson: '/api/publications.json',
  feed: '/rss.xml',
  sitemap: '/sitemap-index.xml',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
} as const;
