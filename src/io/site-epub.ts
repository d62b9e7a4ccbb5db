/** Path of the EPUB in the site, without base; nothing where the build was not asked for one. */
export function siteEpub(): string | undefined {
  const name = process.env['COMPENDIUM_EPUB'] ?? '';
  return name === '' ? undefined : `/${name}`;
}
