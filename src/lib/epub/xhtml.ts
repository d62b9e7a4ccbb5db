import type { Element, Root as HtmlRoot } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import type { Root as XmlRoot } from 'xast';
import { h } from './element.ts';
import { relativePath } from './links.ts';
import type { BookDocument } from './types.ts';
import { xmlDocument } from './xml.ts';

/** Language of the survey's prose. */
export const language = 'en-GB';

export const styleFile = 'style.css';

/** The text of a document of the book. */
export function xhtml({ file, title, matter, body }: BookDocument): string {
  const root: HtmlRoot = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h(
        'html',
        {
          xmlns: 'http://www.w3.org/1999/xhtml',
          'xmlns:epub': 'http://www.idpf.org/2007/ops',
          lang: language,
          xmlLang: language,
        },
        h(
          'head',
          {},
          h('meta', { charSet: 'utf-8' }),
          h('title', {}, title),
          h('link', { rel: ['stylesheet'], type: 'text/css', href: relativePath(file, styleFile) }),
        ),
        h('body', { 'epub:type': matter }, body),
      ),
    ],
  };
  return xmlDocument(...(toXast(root) as XmlRoot).children);
}

/** What the package has to say of a document: the languages besides XHTML that stand in it. */
export function propertiesOf({ body }: BookDocument): string[] {
  const found = new Set<string>();
  visit(h('body', {}, body), 'element', ({ tagName }: Element) => {
    if (tagName === 'math') found.add('mathml');
    if (tagName === 'svg') found.add('svg');
  });
  return [...found].sort();
}
