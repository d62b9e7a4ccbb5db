import type { relationTypes } from '../papers/front-matter.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { perSurvey } from './per-survey.ts';

export type RelationType = (typeof relationTypes)[number];

/** How a relation reads on the page of the paper that states it, and on the page of the other one. */
export const relationWords: Record<RelationType, { here: string; there: string }> = {
  extends: { here: 'Extends', there: 'Extended by' },
  applies: { here: 'Applies', there: 'Applied by' },
  contrasts: { here: 'Contrasts with', there: 'Contrasted by' },
  unifies: { here: 'Unifies', there: 'Unified by' },
  surveys: { here: 'Surveys', there: 'Surveyed by' },
  'shares-method': { here: 'Shares its method with', there: 'Shares its method with' },
  'shares-question': { here: 'Shares its question with', there: 'Shares its question with' },
};

export interface RelatedPaper {
  paper: SurveyPaper;
  words: string;
  reason: string;
  /** Whether the relation is stated by the other paper; its reason then calls that one "this". */
  isReceived: boolean;
}

/** Relations that a paper states, then those that others state about it (each pair once). */
export function relatedPapers(survey: Survey, paper: SurveyPaper): RelatedPaper[] {
  const stated = paper.related.flatMap(({ key, type, reason }) => {
    const other = survey.papers.get(key);
    return other === undefined
      ? []
      : [{ paper: other, words: relationWords[type].here, reason, isReceived: false }];
  });
  const named = new Set(paper.related.map(({ key }) => key));
  const received = (relationsByTarget(survey).get(paper.key) ?? []).filter(
    (related) => !named.has(related.paper.key),
  );
  return [...stated, ...received];
}

const relationsByTarget = perSurvey((survey: Survey): ReadonlyMap<string, RelatedPaper[]> => {
  const byTarget = new Map<string, RelatedPaper[]>();
  for (const paper of survey.papers.values()) {
    for (const { key, type, reason } of paper.related) {
      const relation = { paper, words: relationWords[type].there, reason, isReceived: true };
      byTarget.set(key, [...(byTarget.get(key) ?? []), relation]);
    }
  }
  return byTarget;
});

/** The nearest papers by text that no relation names already. */
export function nearestPapers(
  survey: Survey,
  paper: SurveyPaper,
  limit = 5,
): { paper: SurveyPaper; score: number }[] {
  const named = new Set(relatedPapers(survey, paper).map((related) => related.paper.key));
  return paper.similar
    .flatMap(({ key, score }) => {
      const other = survey.papers.get(key);
      return other === undefined || named.has(key) ? [] : [{ paper: other, score }];
    })
    .slice(0, limit);
}
