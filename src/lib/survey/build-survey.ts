import { compareDiagnostics } from '../diagnostics/order.ts';
import { checkSurvey } from './check-survey.ts';
import { collectCitations } from './citations.ts';
import { outlineHeadings } from './headings.ts';
import { outlineFile } from './outline-problems.ts';
import { buildOutline, outlineOfFiles } from './outline.ts';
import { readPapers } from './read-papers.ts';
import { indexEntries } from './source-texts.ts';
import { housePapers, surveyPapers } from './survey-papers.ts';
import { sentenceWords, surveyPages } from './survey-pages.ts';
import { collectTargets } from './targets.ts';
import type { Survey, SurveySources } from './types.ts';
import { countWords } from './words-of-page.ts';

/**
 * Builds the survey from its parsed pages: outline and numbers, targets, citations with their evidence, back-links and
 * likeness. All targets are collected first and references resolved second. Nothing is thrown for bad content; every
 * problem is a diagnostic, sorted by file and place.
 */
export function buildSurvey(sources: SurveySources): Survey {
  const { vocabulary, glossary, digests, figures } = sources;
  const isGuess = sources.unread?.has(outlineFile) === true;
  const config = isGuess ? outlineOfFiles(sources.config, sources.chapters) : sources.config;
  const { parts, chapters, ...outline } = buildOutline(config, sources.chapters, sources.placeIn);
  const { papers: paperPages, leftOut, ...read } = readPapers(sources.papers);
  const entries = indexEntries(digests);
  const papers = surveyPapers(paperPages, entries);
  housePapers(chapters, papers.values());

  const pages = surveyPages(chapters, papers.values());
  const targets = collectTargets(chapters, pages);
  for (const chapter of chapters) {
    if (chapter.page === undefined) continue;
    chapter.headings = outlineHeadings(chapter.page.file, targets.headings.get(chapter.page) ?? []);
    chapter.words = countWords(chapter.page.tree);
  }

  const words = sentenceWords(papers, targets);
  const citations = pages.flatMap(({ page, path, from }) => collectCitations(page, path, from, words));
  for (const citation of citations) papers.get(citation.key)?.citedBy.push(citation);

  const diagnostics = [
    ...sources.diagnostics,
    ...[...sources.chapters, ...sources.papers].flatMap((page) => page.diagnostics),
    ...digests.flatMap((digest) => digest.diagnostics),
    // Of an outline that is made up only the errors of the chapters themselves count.
    ...outline.diagnostics.filter(({ severity }) => !isGuess || severity === 'error'),
    ...read.diagnostics,
    ...targets.diagnostics,
    ...checkSurvey(sources, { chapters, paperPages, leftOut, papers, pages, targets, entries }, citations),
  ].sort(compareDiagnostics);
  return {
    config,
    vocabulary,
    glossary,
    parts,
    chapters,
    papers,
    targets: targets.targets,
    citations,
    figures,
    digests,
    diagnostics,
  };
}
