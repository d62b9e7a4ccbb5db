import type { Element } from 'xast';
import type { ContentsEntry } from './types.ts';
import { x, xmlDocument } from './xml.ts';

export const ncxFile = 'toc.ncx';

/** The table of contents for reading systems that know EPUB 2 only (OPF 2.0.1, section 2.4.1; DAISY NCX 2005). */
export function ncx(title: string, identifier: string, contents: readonly ContentsEntry[]): string {
  let order = 0;
  const point = ({ title: label, href, entries }: ContentsEntry): Element => {
    order += 1;
    const place = String(order);
    return x(
      'navPoint',
      { id: `point-${place}`, playOrder: place },
      x('navLabel', {}, x('text', {}, label)),
      x('content', { src: href }),
      entries.map(point),
    );
  };
  return xmlDocument(
    x(
      'ncx',
      { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' },
      x(
        'head',
        {},
        x('meta', { name: 'dtb:uid', content: identifier }),
        x('meta', { name: 'dtb:depth', content: String(depthOf(contents)) }),
        x('meta', { name: 'dtb:totalPageCount', content: '0' }),
        x('meta', { name: 'dtb:maxPageNumber', content: '0' }),
      ),
      x('docTitle', {}, x('text', {}, title)),
      x('navMap', {}, contents.map(point)),
    ),
  );
}

function depthOf(entries: readonly ContentsEntry[]): number {
  return entries.reduce((deepest, { entries: below }) => Math.max(deepest, 1 + depthOf(below)), 0);
}
