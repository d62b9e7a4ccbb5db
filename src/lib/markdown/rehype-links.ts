import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Puts the base path in front of addresses inside the site, and `rel="noopener"` on those outside.
 *
 * With base `/compendium/`: `<a href="/papers/">` → `<a href="/compendium/papers/">`
 *
 * Order: after everything that makes links. Must not run twice.
 *
 * @param base with or without the dash at its end: `/`, `/compendium`, `/compendium/`
 */
const rehypeLinks: Plugin<[{ base: string }], Root> =
  ({ base }) =>
  (tree) =>
    transform(tree, base);

export default rehypeLinks;

export function transform(tree: Root, base: string): void {
  visit(tree, 'element', ({ tagName, properties }) => {
    const href = properties['href'];
    if (tagName !== 'a' || typeof href !== 'string') return;
    if (/^https?:/iu.test(href)) properties['rel'] = ['noopener'];
    else properties['href'] = withBase(base, href);
  });
}

/** A site path with the base in front; anything else as it is. */
export function withBase(base: string, path: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${base.replace(/\/+$/u, '')}${path}` : path;
}
