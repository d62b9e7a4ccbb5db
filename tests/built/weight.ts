import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { BuiltPage } from './pages.ts';

/** Bytes of a page as a host sends them, each file compressed by itself. */
export interface Weight {
  html: number;
  /** All style sheets that the page links. */
  styles: number;
  /** All scripts that run without anybody doing anything: inline, linked, and what these import statically. */
  scripts: number;
}

/** gzip at its best level: what a host that compresses files once sends. */
export function compressedSize(content: Buffer | string): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Weighs the pages of the site in a folder; a file that many pages share is compressed once. */
export function weigher(folder: string, base: string): (page: BuiltPage) => Promise<Weight> {
  const known = new Map<string, Promise<{ size: number; imports: string[] }>>();

  const look = (address: string): Promise<{ size: number; imports: string[] }> => {
    const found = known.get(address) ?? measure(path.join(folder, address), address);
    known.set(address, found);
    return found;
  };

  async function sum(addresses: Iterable<string>): Promise<number> {
    const reached = new Set(addresses);
    let total = 0;
    for (const address of reached) {
      const { size, imports } = await look(address);
      total += size;
      for (const imported of imports) reached.add(imported);
    }
    return total;
  }

  return async ({ address, html, tree }) => {
    const toFile = (href: string): string => {
      const { pathname } = new URL(href, `http://site${base}${address.slice(1)}`);
      return `/${pathname.slice(base.length)}`;
    };
    const styles = new Set<string>();
    const scripts = new Set<string>();
    let inlineStyles = 0;
    let inlineScripts = 0;
    visit(tree, 'element', (element: Element) => {
      const { href, rel, src, type } = element.properties;
      const isStyle = element.tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet');
      if (isStyle && typeof href === 'string') styles.add(toFile(href));
      if (element.tagName === 'style') inlineStyles += compressedSize(toString(element));
      if (element.tagName !== 'script' || !isCode(type)) return;
      if (typeof src === 'string') scripts.add(toFile(src));
      else inlineScripts += compressedSize(toString(element));
    });
    return {
      html: compressedSize(html),
      styles: inlineStyles + (await sum(styles)),
      scripts: inlineScripts + (await sum(scripts)),
    };
  };
}

/** A script element may also hold data, such as JSON-LD. */
function isCode(type: unknown): boolean {
  return type === undefined || type === 'module' || type === 'text/javascript';
}

/** The size of a file and the site's own files that it imports statically (scripts) or by `@import` (styles). */
async function measure(file: string, address: string): Promise<{ size: number; imports: string[] }> {
  const text = await readFile(file, 'utf8');
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*|@import\s*(?:url\()?)["']([^"']+)["']/gu);
  const imports = [...found].flatMap(([, target = '']) =>
    /^\.{0,2}\//u.test(target) ? [new URL(target, `http://site${address}`).pathname] : [],
  );
  return { size: compressedSize(text), imports };
}
