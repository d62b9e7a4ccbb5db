/** Most addresses that one sitemap may hold (sitemaps.org). */
const limit = 50_000;

/** A page of the sitemap. */
export interface SitemapPage {
  path: string;
  /** `2026-11-20`, where it is known. */
  changed?: string | undefined;
}

/** The files of a sitemap, by name. */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  addressOf: (path: string) => string,
): Map<string, string> {
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / limit)) }, (_, index) =>
    pages.slice(index * limit, (index + 1) * limit),
  );
  const files = new Map(
    parts.map((part, index) => [
      `sitemap-${index}.xml`,
      xml(
        'urlset',
        part.map(({ path, changed }) => {
          const date = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
          return `<url><loc>${escapeXml(addressOf(path))}</loc>${date}</url>`;
        }),
      ),
    ]),
  );
  const index = [...files.keys()].map(
    (name) => `<sitemap><loc>${escapeXml(addressOf(`/${name}`))}</loc></sitemap>`,
  );
  return files.set('sitemap-index.xml', xml('sitemapindex', index));
}

function xml(root: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
