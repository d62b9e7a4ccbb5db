import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { perSurvey } from './per-survey.ts';

/** What a file of the content is to readers. */
export type ChangedPlace =
  | { kind: 'chapter'; chapter: SurveyChapter }
  | { kind: 'paper'; paper: SurveyPaper; chapter: SurveyChapter | undefined }
  | { kind: 'other'; title: string; path?: string };

/** Files that stand for a page of the site, or for no page. */
const others: readonly [RegExp, title: string, path?: string][] = [
  [/^content\/glossary\.yaml$/u, 'Glossary', '/glossary/'],
  [/^content\/vocabulary\.yaml$/u, 'Kinds and topics', '/papers/'],
  [/^content\/survey\.yaml$/u, 'Outline', '/chapters/'],
  [/^content\/figures\//u, 'Figures'],
  [/^seeds\//u, 'Digests', '/coverage/'],
  [/^content\/(?:chapters|papers)\//u, 'Pages that are gone'],
  [/^/u, 'Other content'],
];

export const otherTitles: readonly string[] = others.map(([, title]) => title);

/**
 * What a file of the content is to readers: a chapter for its text and its figures, the page of a paper, or a title.
 *
 * @param file relative to the survey's root: `content/chapters/06-collapse.mdx`
 */
export function changedPlace(survey: Survey, file: string): ChangedPlace {
  const page = /^content\/(chapters|papers)\/(?:\d+-)?([^/]+)\.mdx$/u.exec(file);
  const { chapters, figures } = index(survey);
  if (page?.[1] === 'papers') {
    const paper = survey.papers.get(page[2] ?? '');
    if (paper !== undefined) return { kind: 'paper', paper, chapter: chapters.get(paper.chapter ?? '') };
  }
  const chapter = page?.[1] === 'chapters' ? chapters.get(page[2] ?? '') : figures(file);
  if (chapter !== undefined) return { kind: 'chapter', chapter };
  const [, title = '', path] = others.find(([pattern]) => pattern.test(file)) ?? [];
  return { kind: 'other', title, ...(path !== undefined && { path }) };
}

const index = perSurvey(({ chapters }) => ({
  chapters: new Map(chapters.map((chapter) => [chapter.slug, chapter])),
  /** The chapter whose text names a figure's file. */
  figures: (file: string): SurveyChapter | undefined => {
    const name = /^content\/figures\/([^/]+)$/u.exec(file)?.[1];
    return name === undefined ? undefined : chapters.find(({ page }) => page?.source.includes(name));
  },
}));
