import { addressOf } from '../io/site-address.ts';
import { textFile } from '../io/site-files.ts';
import { addresses } from '../lib/site/href.ts';

export function GET(): Response {
  return textFile('text/plain', `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(addresses.sitemap)}\n`);
}
