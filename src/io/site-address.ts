import { absoluteAddress, withBase } from '../lib/site/href.ts';

/** Path under which the site lives, with final `/`. */
export const base: string = import.meta.env.BASE_URL;

/** A site path as a link: with the base path in front. Every internal link goes through here. */
export function href(path: string): string {
  return withBase(base, path);
}

/** Where `npm start` serves the site; feeds and sitemaps need an address even when the real one is not known. */
const local = 'http://localhost:4321';

/** The whole address of a page, for feeds and sitemaps. */
export function addressOf(path: string): string {
  return absoluteAddress(import.meta.env.SITE ?? local, base, path);
}

/** The whole address of a page when the site's own address is known. */
export function canonicalOf(path: string): string | undefined {
  const site: string | undefined = import.meta.env.SITE;
  return site === undefined ? undefined : absoluteAddress(site, base, path);
}
