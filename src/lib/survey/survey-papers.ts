import type { Root } from 'mdast';
import { labelPapers } from './labels.ts';
import { abstractOf } from './nodes.ts';
import { plainText } from './plain-text.ts';
import { paperPath, type PaperPage } from './read-papers.ts';
import { similarPapers } from './similar.ts';
import { textsOfEntries, type EntryIndex } from './source-texts.ts';
import type { SurveyChapter, SurveyPaper } from './types.ts';

/** The papers by key, with labels, the digest's words and their likeness; nothing cites them yet. */
export function surveyPapers(pages: readonly PaperPage[], entries: EntryIndex): Map<string, SurveyPaper> {
  const labels = labelPapers(pages.map(({ frontmatter }) => frontmatter));
  const similar = similarPapers(
    pages.map(({ page, frontmatter: { key, title } }) => ({ key, title, text: abstractText(page.tree) })),
  );
  const papers = pages.map((paper): SurveyPaper => {
    const { frontmatter, page } = paper;
    const { key } = frontmatter;
    return {
      ...frontmatter,
      ...(labels.get(key) ?? { shortAuthors: key, yearLabel: '', label: key }),
      path: paperPath(key),
      page,
      sourceTexts: textsOfEntries(entries.entriesOf(paper)),
      citedBy: [],
      similar: similar.get(key) ?? [],
    };
  });
  return new Map(papers.map((paper) => [paper.key, paper]));
}

/** Text of the abstract of a paper page, TeX between dollars. */
export function abstractText(tree: Root): string {
  const abstract = abstractOf(tree);
  return abstract === undefined ? '' : plainText(abstract).trim();
}

/** Puts the keys of papers into their home chapters, by year, then title; those without a year come last. */
export function housePapers(chapters: readonly SurveyChapter[], papers: Iterable<SurveyPaper>): void {
  const bySlug = new Map(chapters.map((chapter) => [chapter.slug, chapter]));
  for (const paper of [...papers].sort(byYearThenTitle)) {
    bySlug.get(paper.chapter ?? '')?.papers.push(paper.key);
  }
}

function byYearThenTitle(a: SurveyPaper, b: SurveyPaper): number {
  const years = (a.year ?? Number.MAX_SAFE_INTEGER) - (b.year ?? Number.MAX_SAFE_INTEGER);
  if (years !== 0) return years;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
