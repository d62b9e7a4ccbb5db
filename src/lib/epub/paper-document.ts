import type { Element, ElementContent } from 'hast';
import { isAbstract, pageTree } from '../markdown/page-tree.ts';
import { renderAbstract } from '../markdown/render-abstract.ts';
import { citingPages } from '../site/cited-in.ts';
import { listWords } from '../site/number-words.ts';
import { plainText } from '../site/plain-text.ts';
import { publishedLine } from '../site/publication.ts';
import { relatedPapers } from '../site/related-papers.ts';
import { tagLabels } from '../site/topics.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { adaptPage } from './adapt-page.ts';
import { linkCitations, notesSection } from './citation-notes.ts';
import { h, joined, type Content } from './element.ts';
import { inline, treeOf } from './inline.ts';
import { paperLinks } from './references.ts';
import type { BookDocument } from './types.ts';

/**
 * All that the book has on one paper.
 *
 * @throws CompendiumError with every error of the page, if there is one.
 */
export function paperDocument(survey: Survey, paper: SurveyPaper): BookDocument {
  const tree = pageTree(paper.page, survey, { base: '/', mathematics: 'mathml' });
  const notes = linkCitations(tree, survey, paper.path);
  adaptPage(tree);
  return {
    file: `papers/${paper.key}.xhtml`,
    path: paper.path,
    title: plainText(paper.title),
    matter: 'backmatter',
    body: [
      h(
        'article',
        {},
        header(survey, paper),
        abstract(paper),
        (tree.children as ElementContent[]).filter((node) => !isAbstract(node)),
        notesSection(notes, false),
        citedIn(survey, paper),
        related(survey, paper),
      ),
    ],
  };
}

function header(survey: Survey, paper: SurveyPaper): Element {
  const chapter = survey.chapters.find(({ slug }) => slug === paper.chapter);
  const published = publishedLine(paper);
  const links = paperLinks(paper);
  const kinds = [paper.kind ?? '', ...tagLabels(survey, paper).map(({ label }) => label)].filter(Boolean);
  return h(
    'header',
    {},
    chapter !== undefined &&
      h('p', { className: ['eyebrow'] }, h('a', { href: chapter.path }, `${chapter.name}: ${chapter.title}`)),
    h('h1', {}, inline(paper.title)),
    paper.authors.length > 0 && h('p', { className: ['authors'] }, listWords(paper.authors)),
    paper.brief !== undefined && h('p', { className: ['standfirst'] }, inline(paper.brief)),
    h(
      'p',
      { className: ['facts'] },
      joined(
        [...(published === '' ? [] : [published]), ...links, ...(kinds.length > 0 ? [kinds.join(', ')] : [])],
        ' · ',
      ),
    ),
  );
}

/** The abstract, with what any page quotes from it marked. */
function abstract(paper: SurveyPaper): Content {
  const quotes = [...new Set(paper.citedBy.flatMap(({ evidence }) => evidence ?? []))];
  const html = renderAbstract(paper, {
    base: '/',
    mathematics: 'mathml',
    marks: quotes.map((quote) => ({ id: '', quote })),
  });
  if (html === '') return undefined;
  const tree = { type: 'root' as const, children: treeOf(html) };
  adaptPage(tree);
  return h(
    'section',
    { className: ['abstract'], 'epub:type': 'abstract', role: 'doc-abstract', ariaLabel: 'Abstract' },
    h('h2', { id: 'abstract' }, 'Abstract'),
    tree.children,
  );
}

function citedIn(survey: Survey, paper: SurveyPaper): Content {
  const pages = citingPages(survey, paper);
  if (pages.length === 0) return undefined;
  return [
    h('h2', { id: 'cited-in' }, 'Cited in'),
    pages.map(({ title, name, path, sentences }) => [
      h('h3', {}, h('a', { href: path }, name === '' ? inline(title) : [`${name}: `, inline(title)])),
      h(
        'ul',
        { className: ['cited'] },
        sentences.map(({ sentence, anchor }) =>
          h('li', {}, h('a', { href: `${path}#${anchor}` }, inline(sentence))),
        ),
      ),
    ]),
  ];
}

function related(survey: Survey, paper: SurveyPaper): Content {
  const relations = relatedPapers(survey, paper);
  if (relations.length === 0) return undefined;
  return [
    h('h2', { id: 'related' }, 'Related papers'),
    h(
      'ul',
      { className: ['plain', 'papers'] },
      relations.map(({ paper: other, words, reason }) =>
        h(
          'li',
          {},
          h('span', { className: ['relation'] }, words),
          ' ',
          h('a', { href: other.path }, inline(other.title)),
          ` (${other.label})`,
          h('p', {}, inline(reason)),
        ),
      ),
    ),
  ];
}
