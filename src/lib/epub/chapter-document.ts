import type { ElementContent } from 'hast';
import { pageTree } from '../markdown/page-tree.ts';
import { quotationCount, referencesOf } from '../site/chapter-references.ts';
import { count } from '../site/number-words.ts';
import { readingMinutes } from '../site/reading-time.ts';
import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';
import { adaptPage } from './adapt-page.ts';
import { linkCitations, notesSection } from './citation-notes.ts';
import { h } from './element.ts';
import { fixColours } from './figure-colours.ts';
import { inline } from './inline.ts';
import { groupPath } from './paper-groups.ts';
import { partPath } from './part-document.ts';
import { referencesSection } from './references.ts';
import type { BookDocument } from './types.ts';

/**
 * A chapter with the notes and the references at its end.
 *
 * @param colours of drawings, by name
 * @throws CompendiumError with every error of the page, if there is one.
 */
export function chapterDocument(
  survey: Survey,
  chapter: SurveyChapter,
  colours: ReadonlyMap<string, string>,
): BookDocument {
  const kind = kindOf(survey, chapter);
  return {
    file: `chapters/${chapter.slug}.xhtml`,
    path: chapter.path,
    title: numberedTitle(chapter),
    matter: 'bodymatter',
    body: [
      h(
        'section',
        { 'epub:type': kind, role: `doc-${kind}`, ariaLabel: chapter.name },
        header(survey, chapter),
        text(survey, chapter, colours),
        chapter.papers.length > 0 && [
          h('h2', { id: 'papers' }, 'Papers of this chapter'),
          h(
            'p',
            {},
            h('a', { href: groupPath(chapter) }, count(chapter.papers.length, 'paper')),
            ', each on a page of its own.',
          ),
        ],
      ),
    ],
  };
}

function header(survey: Survey, chapter: SurveyChapter): ElementContent {
  const part = chapter.part === undefined ? undefined : survey.parts[chapter.part];
  const quotations = quotationCount(survey, chapter.path);
  const facts = [
    ...(chapter.page === undefined ? [] : [`${readingMinutes(chapter.words)} min`]),
    ...(chapter.part === undefined ? [] : [count(chapter.papers.length, 'paper')]),
    ...(quotations > 0 ? [count(quotations, 'checked quotation')] : []),
  ];
  return h(
    'header',
    {},
    part !== undefined &&
      h(
        'p',
        { className: ['eyebrow'] },
        h('a', { href: partPath(part) }, `Part ${part.numeral}: ${part.title}`),
      ),
    h(
      'h1',
      {},
      chapter.number !== undefined && [h('span', { className: ['number'] }, chapter.number), ' '],
      inline(chapter.title),
    ),
    chapter.summary !== '' && h('p', { className: ['standfirst'] }, inline(chapter.summary)),
    facts.length > 0 && h('p', { className: ['facts'] }, facts.join(' · ')),
  );
}

function text(
  survey: Survey,
  chapter: SurveyChapter,
  colours: ReadonlyMap<string, string>,
): (ElementContent | undefined)[] {
  if (chapter.page === undefined) return [h('p', {}, 'This chapter has no text yet.')];
  const tree = pageTree(chapter.page, survey, { base: '/', mathematics: 'mathml' });
  const notes = linkCitations(tree, survey, chapter.path);
  adaptPage(tree);
  fixColours(tree, colours);
  return [
    ...(tree.children as ElementContent[]),
    notesSection(notes, true),
    referencesSection(referencesOf(survey, chapter.path), notes),
  ];
}

/** What a chapter is in the vocabulary of EPUB. The introduction and the closing chapter are those without a number. */
function kindOf(survey: Survey, chapter: SurveyChapter): 'chapter' | 'introduction' | 'conclusion' {
  if (chapter.number !== undefined) return 'chapter';
  return survey.chapters[0] === chapter ? 'introduction' : 'conclusion';
}
