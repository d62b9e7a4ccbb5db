import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A page of the edition that opens from disk. */
export interface EditionPage {
  html: string;
  /** Module scripts of the page, in order, by path in the site. */
  scripts: string[];
}

interface EditionPlace {
  path: string;
  base: string;
  bundleOf: (scripts: string[]) => string;
  isThere: (file: string) => boolean;
}

const addressAttributes = ['href', 'src', 'action', 'dataBase', 'dataPublications'] as const;
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/**
 * Makes a built page fit to be opened from disk: every address of the site becomes relative and names its file, module
 * scripts (which browsers do not load from disk) give way to one classic script, and what only a server can use goes. A
 * link to what the edition leaves out gives way to its words, or goes with its item of a list.
 *
 * @param path of the page in the site, base left out: `/papers/x/` or `/404.html`
 * @param base path of the site, with a slash at both ends
 * @param bundleOf name of the classic script that holds some module scripts
 * @param isThere whether the edition has a file, by its path in the site: `papers/x/index.html`
 */
export function editionPage(html: string, { path, base, bundleOf, isThere }: EditionPlace): EditionPage {
  const tree = fromHtml(html);
  const up = '../'.repeat(path.split('/').length - 2) || './';
  const scripts: string[] = [];
  const leadsNowhere = (node: Element): boolean => {
    if (node.tagName === 'li') {
      const parts = node.children.filter((part) => part.type !== 'text' || part.value.trim() !== '');
      return parts.length === 1 && parts[0]?.type === 'element' && leadsNowhere(parts[0]);
    }
    const { href } = node.properties;
    const inner = /^(?:a|link)$/u.test(node.tagName) && typeof href === 'string' && inSite(href, base);
    return typeof inner === 'string' && !isThere(decodeURI(fileOf(inner, false).replace(/[?#].*$/su, '')));
  };
  visit(tree, 'element', (node: Element, index, parent) => {
    if (isForServers(node) && parent !== undefined && index !== undefined) {
      const { src } = node.properties;
      if (node.tagName === 'script' && typeof src === 'string') scripts.push(inSite(src, base) ?? src);
      parent.children.splice(index, 1);
      return index;
    }
    if (leadsNowhere(node) && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1, ...(node.tagName === 'a' ? node.children : []));
      return index;
    }
    for (const name of addressAttributes) {
      const value = node.properties[name];
      const inner = typeof value === 'string' ? inSite(value, base) : undefined;
      if (inner !== undefined) node.properties[name] = up + fileOf(inner, name === 'dataBase');
    }
    return undefined;
  });
  addScripts(
    tree,
    scripts.length === 0 ? [] : [`${up}_edition/files.js`, `${up}_edition/${bundleOf(scripts)}`],
  );
  return { html: writer.stringify(tree as never), scripts };
}

/** Module scripts, links by which a browser would load ahead or install, and words marked as true of a site alone. */
function isForServers({ tagName, properties }: Element): boolean {
  if (properties['dataOnline'] !== undefined) return true;
  if (tagName === 'script') return properties['type'] === 'module';
  const rel = properties['rel'];
  const words = Array.isArray(rel) ? rel.map(String) : [];
  return (
    tagName === 'link' &&
    words.some((word) => /^(?:modulepreload|preload|manifest|sitemap|apple-touch-icon)$/u.test(word))
  );
}

/** The path in the site of an address that leads into it. */
function inSite(address: string, base: string): string | undefined {
  return address.startsWith(base) && !address.startsWith('//') ? address.slice(base.length) : undefined;
}

/** `papers/x/?a#b` is `papers/x/index.html?a#b`; a base stays a folder. */
function fileOf(path: string, isFolder: boolean): string {
  if (isFolder) return path;
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(path) ?? [];
  return file === '' || file.endsWith('/') ? `${file}index.html${rest}` : path;
}

function addScripts(tree: Root, addresses: readonly string[]): void {
  visit(tree, 'element', (node: Element) => {
    if (node.tagName !== 'head') return;
    for (const src of addresses) {
      node.children.push({
        type: 'element',
        tagName: 'script',
        properties: { src, defer: true },
        children: [],
      });
    }
  });
}
