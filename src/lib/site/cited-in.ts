import type { Citation, Survey, SurveyPaper } from '../survey/types.ts';
import { groupBy } from './per-survey.ts';

/** A page that cites a paper. */
export interface CitingPage {
  title: string;
  /** `Chapter 6`, or empty for the page of a paper. */
  name: string;
  path: string;
  sentences: CitingSentence[];
}

export interface CitingSentence {
  sentence: string;
  /** Element id of its first citation of the paper. */
  anchor: string;
  /** The words it quotes from the paper. */
  quotes: string[];
}

/** Where a paper is cited: chapters in order, then papers in order of key. */
export function citingPages(survey: Survey, paper: SurveyPaper): CitingPage[] {
  const pages = [...groupBy(paper.citedBy, ({ path }) => path)].flatMap(([path, citations]) => {
    const [first] = citations;
    return first === undefined
      ? []
      : [{ ...describe(survey, first), path, sentences: citingSentences(citations) }];
  });
  const rank = ({ path }: CitingPage): number => {
    const chapter = survey.chapters.findIndex((candidate) => candidate.path === path);
    return chapter < 0 ? survey.chapters.length : chapter;
  };
  return pages.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function citingSentences(citations: readonly Citation[]): CitingSentence[] {
  return [...groupBy(citations, ({ sentence }) => sentence)].map(([sentence, group]) => ({
    sentence,
    anchor: group[0]?.anchor ?? '',
    quotes: [...new Set(group.flatMap(({ evidence }) => evidence ?? []))],
  }));
}

function describe(survey: Survey, { from }: Citation): { title: string; name: string } {
  if ('chapter' in from) {
    const chapter = survey.chapters.find(({ slug }) => slug === from.chapter);
    return {
      title: chapter?.title ?? from.chapter,
      name: chapter?.number === undefined ? '' : chapter.name,
    };
  }
  return { title: survey.papers.get(from.paper)?.title ?? from.paper, name: '' };
}
