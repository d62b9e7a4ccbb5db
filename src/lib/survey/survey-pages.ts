import type { CitationNode } from '../dialect/types.ts';
import type { SentenceWords } from './sentence-around.ts';
import type { TargetPage } from './targets.ts';
import type { Citation, Survey, SurveyChapter, SurveyPaper } from './types.ts';

/** A page written in the dialect: a chapter with prose, or a paper. */
export interface SurveyPage extends TargetPage {
  from: Citation['from'];
}

/** Chapters in order, then papers by key. */
export function surveyPages(chapters: readonly SurveyChapter[], papers: Iterable<SurveyPaper>): SurveyPage[] {
  const ofChapters = chapters.flatMap((chapter): SurveyPage[] => {
    const { page, path, slug } = chapter;
    return page === undefined ? [] : [{ page, path, chapter, from: { chapter: slug } }];
  });
  return [...ofChapters, ...[...papers].map(({ page, path, key }) => ({ page, path, from: { paper: key } }))];
}

/** What citations and cross-references read as in a plain sentence. */
export function sentenceWords(
  papers: ReadonlyMap<string, SurveyPaper>,
  { targets }: Pick<Survey, 'targets'>,
): SentenceWords {
  const words = (node: CitationNode, wordsOf: (paper: SurveyPaper) => string): string =>
    node.items
      .map(({ key }) => papers.get(key))
      .map((paper, index) => (paper === undefined ? `@${node.items[index]?.key ?? ''}` : wordsOf(paper)))
      .join('; ');
  return {
    textual: (node) => words(node, ({ shortAuthors, yearLabel }) => `${shortAuthors} (${yearLabel})`),
    label: (node) => words(node, ({ label }) => label),
    crossReference: (node) => node.labels.map(({ label }) => targets.get(label)?.name ?? label).join(', '),
  };
}
