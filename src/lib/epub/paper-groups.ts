import { homelessPapers } from '../site/homeless.ts';
import { count } from '../site/number-words.ts';
import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { h } from './element.ts';
import { inline } from './inline.ts';
import type { BookDocument } from './types.ts';

/** Papers that stand together in the book: those of a chapter, or those of none. */
export interface PaperGroup {
  title: string;
  /** Path of the page before them. */
  path: string;
  papers: SurveyPaper[];
}

/** The papers of the book in order: by chapter, then those without one. */
export function paperGroups(survey: Survey): PaperGroup[] {
  const group = (title: string, path: string, keys: readonly string[]): PaperGroup => ({
    title,
    path,
    papers: keys.flatMap((key) => survey.papers.get(key) ?? []),
  });
  return [
    ...survey.chapters.map((chapter) => group(numberedTitle(chapter), groupPath(chapter), chapter.papers)),
    group('Papers without a chapter', '/papers-without-chapter/', homelessPapers(survey)),
  ].filter(({ papers }) => papers.length > 0);
}

/** Path of the page before the papers of a chapter; the site has none, so this one is the book's. */
export function groupPath({ slug }: SurveyChapter): string {
  return `/papers-of/${slug}/`;
}

/** The page before all papers. */
export function papersDocument(survey: Survey, groups: readonly PaperGroup[]): BookDocument {
  return {
    file: 'papers.xhtml',
    path: '/papers/',
    title: 'The papers',
    matter: 'backmatter',
    body: [
      h('h1', {}, 'The papers'),
      h(
        'p',
        {},
        `${count(survey.papers.size, 'paper')}, each with its abstract in its authors’ words and with notes of the survey. In an abstract, the words that the survey quotes are marked.`,
      ),
      h(
        'ul',
        { className: ['plain'] },
        groups.map(({ title, path, papers }) =>
          h('li', {}, h('a', { href: path }, inline(title)), ` (${count(papers.length, 'paper')})`),
        ),
      ),
    ],
  };
}

/** The page before the papers of a group: their titles and what each is for. */
export function groupDocument({ title, path, papers }: PaperGroup): BookDocument {
  return {
    file: `${path.slice(1, -1)}.xhtml`,
    path,
    title,
    matter: 'backmatter',
    body: [
      h('p', { className: ['eyebrow'] }, h('a', { href: '/papers/' }, 'The papers')),
      h('h1', {}, inline(title)),
      h(
        'ul',
        { className: ['plain', 'papers'] },
        papers.map((paper) =>
          h(
            'li',
            {},
            h('a', { href: paper.path }, inline(paper.title)),
            ` (${paper.label})`,
            paper.brief !== undefined && h('p', {}, inline(paper.brief)),
          ),
        ),
      ),
    ],
  };
}
