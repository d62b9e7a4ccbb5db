import type { Citation, Survey, SurveyPaper } from '../survey/types.ts';
import { groupBy } from './per-survey.ts';
import { placeOnPage } from './place-on-page.ts';

/** A page that cites a paper. */
export interface CitingPage {
  title: string;
  /** `Chapter 6`; empty for a chapter without a number and for the page of a paper. */
  name: string;
  isPaper: boolean;
  path: string;
  sentences: CitingSentence[];
}

export interface CitingSentence {
  sentence: string;
  /** Element id of its first citation of the paper. */
  anchor: string;
  /** Where it stands: `Section 8.2`, `Table 8.1`, `notes on Zhai et al., 2023`. */
  at: string;
  /** The words it quotes from the paper. */
  quotes: string[];
}

/** Where a paper is cited: chapters in order, then papers in order of key. */
export function citingPages(survey: Survey, paper: SurveyPaper): CitingPage[] {
  const pages = [...groupBy(paper.citedBy, ({ path }) => path)].flatMap(([path, citations]) => {
    const [first] = citations;
    return first === undefined
      ? []
      : [{ ...describe(survey, first), path, sentences: citingSentences(survey, citations) }];
  });
  const rank = ({ path }: CitingPage): number => {
    const chapter = survey.chapters.findIndex((candidate) => candidate.path === path);
    return chapter < 0 ? survey.chapters.length : chapter;
  };
  return pages.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function citingSentences(survey: Survey, citations: readonly Citation[]): CitingSentence[] {
  return [...groupBy(citations, ({ sentence }) => sentence)].flatMap(([sentence, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const quotes = [...new Set(group.flatMap(({ evidence }) => evidence ?? []))];
    const { from } = first;
    const at =
      'chapter' in from
        ? placeOnPage(survey, first).name
        : `notes on ${survey.papers.get(from.paper)?.label ?? from.paper}`;
    return [{ sentence, anchor: first.anchor, at, quotes }];
  });
}

function describe(survey: Survey, { from }: Citation): Pick<CitingPage, 'title' | 'name' | 'isPaper'> {
  if ('chapter' in from) {
    const chapter = survey.chapters.find(({ slug }) => slug === from.chapter);
    return {
      title: chapter?.title ?? from.chapter,
      name: chapter?.number === undefined ? '' : chapter.name,
      isPaper: false,
    };
  }
  return { title: survey.papers.get(from.paper)?.title ?? from.paper, name: '', isPaper: true };
}
