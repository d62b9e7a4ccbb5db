import type { Element } from 'hast';
import type { Reference } from '../site/chapter-references.ts';
import { listWords } from '../site/number-words.ts';
import { arxivAddress } from '../site/publication.ts';
import type { SurveyPaper } from '../survey/types.ts';
import { backLinks, type CitationNote } from './citation-notes.ts';
import { h, joined, type Content } from './element.ts';
import { inline } from './inline.ts';

/** What a chapter cites: each paper with links to its quotations, or back to the text where nothing is quoted. */
export function referencesSection(
  references: readonly Reference[],
  notes: readonly CitationNote[],
): Element | undefined {
  if (references.length === 0) return undefined;
  const items = references.map(({ paper, mentions }) => {
    const quoted = notes.filter((note) => note.paper === paper);
    const anchors = [...new Set(mentions.map(({ anchor }) => anchor))];
    return h(
      'li',
      { id: `ref-${paper.key}` },
      h(
        'p',
        {},
        referenceEntry(paper),
        quoted.length > 0 && [
          quoted.length === 1 ? ' Quotation ' : ' Quotations ',
          joined(quoted.map(({ id, number }) => h('a', { href: `#${id}` }, number))),
          '.',
        ],
        anchors.length > 0 && [' ', backLinks(anchors), quoted.length > 0 && '.'],
      ),
    );
  });
  return h(
    'section',
    { className: ['references'], 'epub:type': 'bibliography', role: 'doc-bibliography' },
    h('h2', { id: 'references' }, 'References'),
    h('ul', {}, items),
  );
}

/** Authors (year). Title. Venue. Links. */
function referenceEntry(paper: SurveyPaper): Content {
  const shown = paper.authors.length > 6 ? [...paper.authors.slice(0, 5), 'others'] : paper.authors;
  return [
    shown.length > 0 && `${listWords(shown)} `,
    `(${paper.yearLabel}). `,
    h('a', { href: paper.path }, h('cite', {}, inline(paper.title))),
    '.',
    paper.venue !== undefined && ` ${paper.venue}.`,
    paperLinks(paper).map((link) => [' ', link, '.']),
  ];
}

/** The paper itself and its code. */
export function paperLinks({ arxiv, doi, code }: SurveyPaper): Element[] {
  return [
    ...(arxiv === undefined ? [] : [h('a', { href: arxivAddress(arxiv) }, `arXiv:${arxiv}`)]),
    ...(doi === undefined ? [] : [h('a', { href: `https://doi.org/${doi}` }, `doi:${doi}`)]),
    ...(code === undefined ? [] : [h('a', { href: code }, 'Code')]),
  ];
}
