import type { Element } from 'hast';
import { h } from './element.ts';
import type { BookDocument, ContentsEntry } from './types.ts';

export const navFile = 'nav.xhtml';

/** A place that reading systems offer by what it is. */
export interface Landmark {
  /** Value of `epub:type`. */
  type: string;
  title: string;
  href: string;
}

/** The table of contents, for readers and for reading systems (EPUB 3.3, section 7). */
export function navDocument(
  contents: readonly ContentsEntry[],
  landmarks: readonly Landmark[],
): BookDocument {
  return {
    file: navFile,
    path: '/chapters/',
    title: 'Contents',
    matter: 'frontmatter',
    body: [
      h(
        'nav',
        { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabel: 'Contents' },
        h('h1', {}, 'Contents'),
        list(contents),
      ),
      h(
        'nav',
        { 'epub:type': 'landmarks', ariaLabel: 'Landmarks', hidden: true },
        h('h2', {}, 'Landmarks'),
        h(
          'ol',
          {},
          landmarks.map(({ type, title, href }) => h('li', {}, h('a', { 'epub:type': type, href }, title))),
        ),
      ),
    ],
  };
}

function list(entries: readonly ContentsEntry[], folded = false): Element {
  return h(
    'ol',
    folded ? { hidden: true } : {},
    entries.map((entry) =>
      h(
        'li',
        {},
        h('a', { href: entry.href }, entry.title),
        entry.entries.length > 0 && list(entry.entries, entry.folded),
      ),
    ),
  );
}
