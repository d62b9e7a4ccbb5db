import { foldName } from '../site/author-name.ts';
import { termIndex } from '../site/term-index.ts';
import type { Survey } from '../survey/types.ts';
import { h, joined } from './element.ts';
import { inline } from './inline.ts';
import type { BookDocument } from './types.ts';

/** Terms in order, each with its symbol, its definition and the sections that use it. */
export function glossaryDocument(survey: Survey): BookDocument {
  const uses = termIndex(survey);
  const terms = [...survey.glossary].sort((a, b) => (foldName(a.term) < foldName(b.term) ? -1 : 1));
  return {
    file: 'glossary.xhtml',
    path: '/glossary/',
    title: 'Glossary and index',
    matter: 'backmatter',
    body: [
      h(
        'section',
        { 'epub:type': 'glossary', role: 'doc-glossary', ariaLabel: 'Glossary and index' },
        h('h1', {}, 'Glossary and index'),
        h('p', {}, 'Terms in plain words, and the sections that use them.'),
        h(
          'dl',
          { 'epub:type': 'glossary' },
          terms.flatMap(({ id, term, aliases, symbol, definition }) => [
            h(
              'dt',
              { id: `term-${id}`, 'epub:type': 'glossterm' },
              h('dfn', {}, inline(term)),
              symbol !== undefined && [' ', inline(symbol)],
              aliases.length > 0 && h('span', { className: ['aliases'] }, ` (${aliases.join(', ')})`),
            ),
            h(
              'dd',
              { 'epub:type': 'glossdef' },
              h('p', {}, inline(definition)),
              (uses.get(id) ?? []).map(({ title, path, sections }) =>
                h(
                  'p',
                  { className: ['uses'] },
                  h('a', { href: path }, inline(title)),
                  sections.length > 0 && [
                    ': ',
                    joined(
                      sections.map((section) =>
                        h(
                          'a',
                          { href: section.path },
                          section.number === '' ? inline(section.title) : section.number,
                        ),
                      ),
                    ),
                  ],
                ),
              ),
            ),
          ]),
        ),
      ),
    ],
  };
}
