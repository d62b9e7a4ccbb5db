import { relationTypes } from '../papers/front-matter.ts';
import { collectRelations, relationsPath, type Relation } from '../survey/relations.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';
import { count, formatNumber } from './number-words.ts';
import { perSurvey } from './per-survey.ts';

/**
 * The relations that touch a paper of a chapter, whichever of the two states them, sorted by the label of the paper
 * that states them, then kind, then the label of the other.
 */
export function chapterRelations(survey: Survey, chapter: Pick<SurveyChapter, 'slug'>): Relation[] {
  return sortedRelations(survey).filter(
    ({ from, to }) => from.chapter === chapter.slug || to.chapter === chapter.slug,
  );
}

/** The page of the relations of a chapter. */
export interface RelationPage {
  chapter: SurveyChapter;
  /** Site path without base. */
  path: string;
  relations: Relation[];
}

/** One page for each chapter whose papers have relations. */
export const relationPages = perSurvey((survey: Survey): RelationPage[] =>
  survey.chapters.flatMap((chapter) => {
    const relations = chapterRelations(survey, chapter);
    return relations.length === 0 ? [] : [{ chapter, path: relationsPath(chapter), relations }];
  }),
);

/** How much there is: papers of the chapter and of others, relations among the former and between the two. */
export interface RelationCounts {
  relations: number;
  /** Papers of the chapter that have a relation. */
  papers: number;
  /** Relations between two papers of the chapter. */
  inside: number;
  /** Relations with a paper of another chapter or of none. */
  outside: number;
}

export function countRelations(
  relations: readonly Relation[],
  { slug }: Pick<SurveyChapter, 'slug'>,
): RelationCounts {
  const own = relations.flatMap(({ from, to }) => [from, to]).filter(({ chapter }) => chapter === slug);
  const inside = relations.filter(({ from, to }) => from.chapter === slug && to.chapter === slug).length;
  return {
    relations: relations.length,
    papers: new Set(own).size,
    inside,
    outside: relations.length - inside,
  };
}

/** `34 relations among 19 papers, 11 of them to other chapters` */
export function relationSentence({ relations, papers, inside, outside }: RelationCounts): string {
  const all = `${count(relations, 'relation')} of ${count(papers, 'paper')}`;
  if (outside === 0) return all;
  return inside === 0
    ? `${all}, all to papers of other chapters`
    : `${all}, ${formatNumber(outside)} of them to papers of other chapters`;
}

const sortedRelations = perSurvey(({ papers }: Survey): Relation[] =>
  collectRelations(papers).sort(
    (a, b) =>
      compare(a.from.label, b.from.label) ||
      relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) ||
      compare(a.to.label, b.to.label),
  ),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
