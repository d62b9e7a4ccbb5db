import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyPart } from '../survey/types.ts';
import { h } from './element.ts';
import { inline } from './inline.ts';
import type { BookDocument } from './types.ts';

/** The page before the chapters of a part. */
export function partDocument(survey: Survey, part: SurveyPart): BookDocument {
  const chapters = survey.chapters.filter((chapter) => chapter.part === part.number - 1);
  return {
    file: `part-${part.number}.xhtml`,
    path: partPath(part),
    title: partTitle(part),
    matter: 'bodymatter',
    body: [
      h(
        'section',
        { 'epub:type': 'part', role: 'doc-part', ariaLabel: partTitle(part) },
        h('p', { className: ['eyebrow'] }, `Part ${part.numeral}`),
        h('h1', {}, inline(part.title)),
        part.summary !== '' && h('p', { className: ['standfirst'] }, inline(part.summary)),
        h(
          'ul',
          { className: ['plain'] },
          chapters.map((chapter) =>
            h('li', {}, h('a', { href: chapter.path }, inline(numberedTitle(chapter)))),
          ),
        ),
      ),
    ],
  };
}

/** Path of the page before a part; the site has none, so this one is the book's. */
export function partPath({ number }: SurveyPart): string {
  return `/part-${number}/`;
}

/** `Part II: Sequences and memory` */
export function partTitle({ numeral, title }: SurveyPart): string {
  return `Part ${numeral}: ${title}`;
}
