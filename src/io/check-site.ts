import { CompendiumError } from '../lib/diagnostics/error.ts';

/**
 * The address of a site, as it was given.
 *
 * @throws CompendiumError for what is no web address
 */
export function checkSite(site: string): string {
  if (!URL.canParse(site) || !/^https?:$/u.test(new URL(site).protocol)) {
    throw new CompendiumError(`"${site}" is not an address.`, {
      hint: 'Use one such as https://example.org.',
    });
  }
  return site;
}
