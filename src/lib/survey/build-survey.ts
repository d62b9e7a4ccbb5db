import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../diagnostics/order.ts';
import { checkCitation, type CitablePaper } from './check-citations.ts';
import { checkFields } from './check-fields.ts';
import { collectAddresses } from './addresses.ts';
import { checkFigures } from './check-figures.ts';
import { checkLinks } from './check-links.ts';
import { checkMathematics } from './check-mathematics.ts';
import { checkPage } from './check-page.ts';
import { checkReference } from './check-references.ts';
import { collectCitations, type SentenceWords } from './citations.ts';
import { labelPapers } from './labels.ts';
import { abstractOf } from './nodes.ts';
import { buildOutline } from './outline.ts';
import { plainText } from './plain-text.ts';
import { paperPath, readPapers } from './read-papers.ts';
import { similarPapers } from './similar.ts';
import { indexEntries, textsOfEntries } from './source-texts.ts';
import { collectTargets, type TargetPage } from './targets.ts';
import type { Citation, Survey, SurveyChapter, SurveyPaper, SurveySources } from './types.ts';
import { countWords } from './words-of-page.ts';

/**
 * Builds the survey from its parsed pages: outline and numbers, targets, citations with their evidence, back-links and
 * likeness. Nothing is thrown for bad content; every problem is a diagnostic, sorted by file and place.
 */
export function buildSurvey(sources: SurveySources): Survey {
  const { config, vocabulary, glossary, digests, figures } = sources;
  const outline = buildOutline(config, sources.chapters);
  const read = readPapers(sources.papers);
  const papers = surveyPapers(read.papers, indexEntries(digests));
  fillChapters(outline.chapters, papers.values());

  const pages = allPages(outline.chapters, papers.values());
  const collected = collectTargets(outline.chapters, pages);
  for (const chapter of outline.chapters) {
    const headings = chapter.page === undefined ? [] : (collected.headings.get(chapter.page) ?? []);
    chapter.headings = headings.map(({ heading }) => heading);
  }

  const citable = citablePapers(papers);
  const words: SentenceWords = {
    textual: (node) => node.items.map(({ key }) => textualLabel(papers.get(key), key)).join('; '),
    crossReference: (node) =>
      node.labels.map(({ label }) => collected.targets.get(label)?.name ?? label).join(', '),
  };
  const citations: Citation[] = [];
  const diagnostics: Diagnostic[] = [
    ...sources.diagnostics,
    ...[...sources.chapters, ...sources.papers].flatMap((page) => page.diagnostics),
    ...digests.flatMap((digest) => digest.diagnostics),
    ...outline.diagnostics,
    ...read.diagnostics,
    ...collected.diagnostics,
    ...checkFigures(figures),
    ...checkFields(read.papers, { outline, papers, vocabulary, entries: indexEntries(digests) }),
  ];
  const addresses = collectAddresses(outline.chapters, pages, glossary, collected);
  for (const entry of pages) {
    const { page, path, chapter, key } = entry;
    const from = chapter === undefined ? { paper: key ?? '' } : { chapter: chapter.slug };
    citations.push(...collectCitations(page, path, from, words));
    visit(page.tree, 'citation', (node) => void diagnostics.push(...checkCitation(node, citable)));
    visit(page.tree, 'crossReference', (node) => void diagnostics.push(...checkReference(node, collected)));
    diagnostics.push(
      ...checkPage(page, { glossary, figures }),
      ...checkMathematics(page),
      ...checkLinks(entry, addresses),
    );
  }
  for (const citation of citations) papers.get(citation.key)?.citedBy.push(citation);
  diagnostics.sort(compareDiagnostics);
  return {
    config,
    vocabulary,
    glossary,
    parts: outline.parts,
    chapters: outline.chapters,
    papers,
    targets: collected.targets,
    citations,
    figures,
    digests,
    diagnostics,
  };
}

type Entries = ReturnType<typeof indexEntries>;

function surveyPapers(
  pages: ReturnType<typeof readPapers>['papers'],
  entries: Entries,
): Map<string, SurveyPaper> {
  const labels = labelPapers(pages.map(({ frontmatter }) => frontmatter));
  const similar = similarPapers(
    pages.map(({ page, frontmatter: { key, title } }) => ({ key, title, text: abstractText(page.tree) })),
  );
  return new Map(
    pages.map((paper) => {
      const { frontmatter, page } = paper;
      const label = labels.get(frontmatter.key) ?? {
        shortAuthors: '',
        yearLabel: '',
        label: frontmatter.key,
      };
      return [
        frontmatter.key,
        {
          ...frontmatter,
          ...label,
          path: paperPath(frontmatter.key),
          page,
          sourceTexts: textsOfEntries(entries.entriesOf(paper)),
          citedBy: [],
          similar: similar.get(frontmatter.key) ?? [],
        },
      ];
    }),
  );
}

/** Text of the abstract of a paper page, TeX between dollars. */
function abstractText(tree: SurveyPaper['page']['tree']): string {
  const abstract = abstractOf(tree);
  return abstract === undefined ? '' : plainText(abstract).trim();
}

function fillChapters(chapters: readonly SurveyChapter[], papers: Iterable<SurveyPaper>): void {
  const all = [...papers].sort(byYearThenTitle);
  for (const chapter of chapters) {
    chapter.papers = all.filter((paper) => paper.chapter === chapter.slug).map((paper) => paper.key);
    chapter.words = chapter.page === undefined ? 0 : countWords(chapter.page.tree);
  }
}

function byYearThenTitle(a: SurveyPaper, b: SurveyPaper): number {
  const years = (a.year ?? Infinity) - (b.year ?? Infinity);
  if (years !== 0 && !Number.isNaN(years)) return years;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}

interface SurveyPage extends TargetPage {
  key?: string;
}

function allPages(chapters: readonly SurveyChapter[], papers: Iterable<SurveyPaper>): SurveyPage[] {
  const ofChapters = chapters.flatMap((chapter): SurveyPage[] =>
    chapter.page === undefined ? [] : [{ page: chapter.page, path: chapter.path, chapter }],
  );
  return [...ofChapters, ...[...papers].map(({ page, path, key }): SurveyPage => ({ page, path, key }))];
}

function citablePapers(papers: ReadonlyMap<string, SurveyPaper>): Map<string, CitablePaper> {
  return new Map(
    [...papers].map(([key, paper]) => {
      const { title, authors, year, label, sourceTexts, page } = paper;
      const pageTexts = [title, abstractText(page.tree)];
      return [key, { key, file: page.file, title, authors, year, label, sourceTexts, pageTexts }];
    }),
  );
}

/** `Zhai et al. (2023)` */
function textualLabel(paper: SurveyPaper | undefined, key: string): string {
  return paper === undefined ? `@${key}` : `${paper.shortAuthors} (${paper.yearLabel})`;
}
