import type { Nodes, RootContent } from 'mdast';
import { numberedTitle } from '../survey/chapter-names.ts';
import { abstractOf } from '../survey/nodes.ts';
import { sectionsOf } from '../survey/sections.ts';
import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { plainText } from '../site/plain-text.ts';
import { facetsOf, type PageFacets } from './page-facets.ts';
import { recordText } from './record-text.ts';

/** A page that a search may lead to, with what is known of it without its text. */
export interface SearchPage {
  /** Site path without base. */
  path: string;
  kind: 'paper' | 'chapter';
  /** Plain text; a chapter's without its number. */
  title: string;
  /** `Zhai et al., 2023` or `Chapter 8`. */
  label: string;
  /** Whole names; none for a chapter. */
  authors: string[];
  year?: number;
  /** BibTeX key of a paper, slug of a chapter. */
  key: string;
  facets: PageFacets;
}

/** What the search engine looks through at once: a paper, or one section of a chapter. */
export interface SearchRecord {
  /** Index of its page. */
  page: number;
  /** Id of the section on the page; empty for its beginning. */
  fragment: string;
  /** Pieces of text in order. */
  blocks: TextBlock[];
}

export interface TextBlock {
  text: string;
  /** How much a word counts here, 1 for running text. */
  weight: number;
  /** Element id, where a result can land on this block. */
  id?: string;
  /** It is the heading of what follows. */
  heading?: boolean;
  /** Found, but in no excerpt: a result shows it anyway, as title or names. */
  beside?: boolean;
}

export interface SearchDocuments {
  pages: SearchPage[];
  /** In order of the pages. */
  records: SearchRecord[];
}

const weights = { title: 9, heading: 5, brief: 4, names: 3 } as const;

/** Everything that can be searched: each paper, and each chapter section by section. */
export function searchDocuments(survey: Survey): SearchDocuments {
  const chapters = survey.chapters.map((chapter) => ({
    page: chapterPage(survey, chapter),
    records: chapterRecords(survey, chapter),
  }));
  const papers = [...survey.papers.values()].map((paper) => ({
    page: paperPage(survey, paper),
    records: [paperRecord(survey, paper)],
  }));
  const all = [...chapters, ...papers];
  return {
    pages: all.map(({ page }) => page),
    records: all.flatMap(({ records }, page) => records.map((record) => ({ page, ...record }))),
  };
}

function chapterPage(survey: Survey, chapter: SurveyChapter): SearchPage {
  return {
    path: chapter.path,
    kind: 'chapter',
    title: plainText(chapter.title),
    label: chapter.number === undefined ? 'Chapter' : chapter.name,
    authors: [],
    key: chapter.slug,
    facets: facetsOf(survey, chapter),
  };
}

function paperPage(survey: Survey, paper: SurveyPaper): SearchPage {
  return {
    path: paper.path,
    kind: 'paper',
    title: plainText(paper.title),
    label: paper.label,
    authors: paper.authors,
    ...(paper.year !== undefined && { year: paper.year }),
    key: paper.key,
    facets: facetsOf(survey, paper),
  };
}

type Unplaced = Omit<SearchRecord, 'page'>;

function paperRecord({ targets }: Survey, paper: SurveyPaper): Unplaced {
  const abstract = abstractOf(paper.page.tree);
  const notes = paper.page.tree.children.filter((node) => node !== abstract);
  return {
    fragment: '',
    blocks: [
      { text: plainText(paper.title), weight: weights.title, beside: true },
      { text: paper.authors.join(', '), weight: weights.names, beside: true },
      { text: [paper.year, paper.venue, paper.key].filter(Boolean).join(', '), weight: 1, beside: true },
      { text: plainText(paper.brief ?? ''), weight: weights.brief },
      ...(abstract === undefined ? [] : [{ text: recordText(abstract), weight: 1, id: 'abstract' }]),
      ...notes.map((node) => runningText(node, targets)),
    ].filter(({ text }) => text !== ''),
  };
}

/** One record for each section, so that a result leads to the section and moves little over the network. */
function chapterRecords({ targets }: Survey, chapter: SurveyChapter): Unplaced[] {
  const sections = sectionsOf(chapter, 2);
  return sections.map(({ heading, nodes }, index) => ({
    fragment: heading?.id ?? '',
    blocks: [
      ...(index === 0
        ? [
            { text: numberedTitle(chapter), weight: weights.title, beside: true },
            { text: plainText(chapter.summary), weight: weights.brief },
          ]
        : []),
      ...nodes.map((node) => sectionBlock(chapter, node, targets)),
    ].filter(({ text }) => text !== ''),
  }));
}

type Targets = Survey['targets'];

function sectionBlock(chapter: SurveyChapter, node: RootContent, targets: Targets): TextBlock {
  if (node.type !== 'heading') return runningText(node, targets);
  const heading = chapter.headings.find(({ place }) => place.line === node.position?.start.line);
  const block = { text: recordText(node), weight: weights.heading, heading: true };
  return heading === undefined ? block : { ...block, id: heading.id };
}

function runningText(node: Nodes, targets: Targets): TextBlock {
  return { text: recordText(node, targets), weight: node.type === 'heading' ? 0.5 : 1 };
}
