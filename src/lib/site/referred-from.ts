import { visitParents } from 'unist-util-visit-parents';
import { blockAround, sentenceAround } from '../survey/sentence-around.ts';
import { sentenceWords, surveyPages, type SurveyPage } from '../survey/survey-pages.ts';
import { placeOf } from '../survey/nodes.ts';
import type { Survey, SurveyChapter, SurveyPaper, Target } from '../survey/types.ts';
import { groupBy, perSurvey } from './per-survey.ts';
import { placeOnPage, type PlaceOnPage } from './place-on-page.ts';

/** What refers to a chapter, or to anything that has a number in it. */
export interface ReferredFrom {
  /** Other chapters in order, each with its sentences. */
  chapters: { chapter: SurveyChapter; referrals: Referral[] }[];
  /** Papers that live in other chapters and whose notes refer here, by key. */
  papers: { paper: SurveyPaper; targets: Target[] }[];
}

/** A sentence with one or more references to the same chapter. */
export interface Referral {
  sentence: string;
  /** What it refers to, each once. */
  targets: Target[];
  at: PlaceOnPage;
}

/**
 * Which other pages refer to a chapter, its sections, equations, figures, tables or definitions. The papers of the
 * chapter itself are left out: their notes say where they live as a matter of course.
 */
export function referredFrom(survey: Survey, { path, slug }: SurveyChapter): ReferredFrom {
  const here = (referencesByPath(survey).get(path) ?? []).filter(({ page }) => page.path !== path);
  const pages = [...groupBy(here, ({ page }) => page)];
  return {
    chapters: pages.flatMap(([{ chapter }, found]) =>
      chapter === undefined ? [] : [{ chapter, referrals: sentencesOf(found) }],
    ),
    papers: pages.flatMap(([{ from }, found]) => {
      const paper = 'paper' in from ? survey.papers.get(from.paper) : undefined;
      return paper === undefined || paper.chapter === slug
        ? []
        : [{ paper, targets: distinct(found.map(({ target }) => target)) }];
    }),
  };
}

interface Reference {
  page: SurveyPage;
  target: Target;
  sentence: string;
  at: PlaceOnPage;
}

/** Every cross-reference of the survey by the page that it leads to. */
const referencesByPath = perSurvey((survey: Survey): ReadonlyMap<string, Reference[]> => {
  const words = sentenceWords(survey.papers, survey);
  const found: Reference[] = [];
  for (const page of surveyPages(survey.chapters, survey.papers.values())) {
    visitParents(page.page.tree, 'crossReference', (node, ancestors) => {
      const block = blockAround(ancestors);
      const place = placeOf(page.page.file, node.position);
      const at = placeOnPage(survey, { path: page.path, place, ...(block === undefined ? {} : { block }) });
      const sentence = sentenceAround(node, ancestors, words);
      for (const { label } of node.labels) {
        const target = survey.targets.get(label);
        if (target !== undefined) found.push({ page, target, sentence, at });
      }
    });
  }
  return groupBy(found, ({ target }) => target.path);
});

function sentencesOf(references: readonly Reference[]): Referral[] {
  return [...groupBy(references, ({ sentence, at }) => `${at.name}\n${sentence}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { sentence, at } = first;
      return [{ sentence, at, targets: distinct(group.map(({ target }) => target)) }];
    },
  );
}

function distinct(targets: readonly Target[]): Target[] {
  return [...new Set(targets)];
}
