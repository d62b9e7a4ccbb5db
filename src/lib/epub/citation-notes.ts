import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { perSurvey } from '../site/per-survey.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { h, joined, type Content } from './element.ts';
import { inline, quotation } from './inline.ts';

/** What a citation shows when it is followed: the words of the paper that support the sentence. */
export interface CitationNote {
  /** Element id, `ev-zhai2023stabilizing-1`. */
  id: string;
  /** In order of the page, from 1. */
  number: number;
  paper: SurveyPaper;
  quotes: string[];
  /** Ids of the citations that lead here. */
  anchors: string[];
}

/**
 * Makes the citations of a page lead to notes with their evidence, one note for each set of quotations; equal ones share
 * it. A citation without evidence leads where it did, to the reference.
 *
 * `<a class="cite-link" data-evidence="ev-zhai2023stabilizing-1" …>` → `<a epub:type="noteref" role="doc-noteref"
 * href="#ev-zhai2023stabilizing-1">`
 */
export function linkCitations(tree: Root, survey: Survey, path: string): CitationNote[] {
  const quotes = quotesByPage(survey).get(path) ?? new Map<string, string>();
  const notes = new Map<string, CitationNote>();
  visit(tree, 'element', (group) => {
    if (!hasClass(group, 'cite')) return;
    visit(group, 'element', (link) => {
      if (!hasClass(link, 'cite-link')) return;
      const { dataEvidence = '', dataKey = '' } = link.properties;
      const ids = String(dataEvidence).split(' ').filter(Boolean);
      const paper = survey.papers.get(String(dataKey));
      if (ids.length === 0 || paper === undefined) {
        Object.assign(link.properties, { 'epub:type': 'biblioref', role: 'doc-biblioref' });
        return;
      }
      const id = noteId(ids);
      const note = notes.get(id) ?? {
        id,
        number: notes.size + 1,
        paper,
        quotes: ids.flatMap((evidence) => quotes.get(evidence) ?? []),
        anchors: [],
      };
      notes.set(id, note);
      note.anchors.push(String(group.properties['id']));
      Object.assign(link.properties, { href: `#${id}`, 'epub:type': 'noteref', role: 'doc-noteref' });
    });
  });
  return [...notes.values()];
}

/**
 * The notes of a page as a numbered list.
 *
 * A note is a `div` with `epub:type="footnote"`: reading systems that show notes in a window take any element of that
 * type, but Apple Books takes an `aside` out of the page, and the quotations are there to be read. The list around the
 * notes stays a list, since the role of a footnote would take that away from its items (DPUB-ARIA 1.1).
 *
 * @param hasReferences whether the page has a list of references, with ids `ref-KEY`
 */
export function notesSection(notes: readonly CitationNote[], hasReferences: boolean): Element | undefined {
  if (notes.length === 0) return undefined;
  const items = notes.map(({ id, paper, quotes, anchors }) =>
    h(
      'li',
      {},
      h(
        'div',
        { id, 'epub:type': 'footnote', role: 'doc-footnote' },
        h(
          'p',
          {},
          joined(quotes.map(quoted), ' '),
          ' (',
          hasReferences
            ? h(
                'a',
                { 'epub:type': 'biblioref', role: 'doc-biblioref', href: `#ref-${paper.key}` },
                paper.label,
              )
            : paper.label,
          ', ',
          h('a', { href: `${paper.path}#abstract` }, inline(paper.title)),
          '). ',
          backLinks(anchors),
        ),
      ),
    ),
  );
  return h(
    'section',
    { className: ['notes'], 'epub:type': 'footnotes' },
    h('h2', { id: 'quotations' }, 'Quotations'),
    h('ol', {}, items),
  );
}

/** With its marks written out: not every reading system puts them around a `q`. */
function quoted(quote: string): Element {
  return h('span', { className: ['quotation'] }, '“', quotation(quote), '”');
}

/** `back`; `back 1, 2` where several citations lead to the same place. */
export function backLinks(anchors: readonly string[]): Content {
  const link = (anchor: string, words: string, label: string): Element =>
    h('a', { className: ['back'], role: 'doc-backlink', href: `#${anchor}`, ariaLabel: label }, words);
  const [first] = anchors;
  if (first === undefined) return undefined;
  if (anchors.length === 1) return link(first, 'back', 'Back to the sentence');
  return [
    'back ',
    joined(
      anchors.map((anchor, index) =>
        link(anchor, String(index + 1), `Back to sentence ${index + 1} of ${anchors.length}`),
      ),
    ),
  ];
}

/** Keys hold no underscore, so no other note has this id. */
function noteId([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((id) => id.slice(id.lastIndexOf('-') + 1))].join('_');
}

function hasClass({ properties }: Element, name: string): boolean {
  const names = properties['className'];
  return Array.isArray(names) && names.includes(name);
}

/** Quotations by the path of the page and the id of the evidence. */
const quotesByPage = perSurvey(({ citations }: Survey): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const pages = new Map<string, Map<string, string>>();
  for (const { path, evidenceId, evidence } of citations) {
    if (evidenceId === undefined || evidence === undefined) continue;
    const quotes = pages.get(path) ?? new Map<string, string>();
    pages.set(path, quotes.set(evidenceId, evidence));
  }
  return pages;
});
