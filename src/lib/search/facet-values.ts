import { paperKinds } from '../papers/front-matter.ts';
import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import type { Facet } from './state.ts';

/** A facet as the search page shows it: its title and its values in a meaningful order. */
export interface FacetGroup {
  facet: Facet;
  title: string;
  values: { value: string; label: string }[];
}

/** The facets of a survey: kinds of page, chapters in the survey's order, years from new to old, kinds of paper. */
export function facetGroups(survey: Survey): FacetGroup[] {
  const papers = [...survey.papers.values()];
  const years = [...new Set(papers.flatMap(({ year }) => (year === undefined ? [] : [year])))].sort(
    (a, b) => b - a,
  );
  const kinds = paperKinds.filter((kind) => papers.some((paper) => paper.kind === kind));
  const groups: FacetGroup[] = [
    { facet: 'kind', title: 'Kind of page', values: ['Chapter', 'Paper'].map(same) },
    {
      facet: 'chapter',
      title: 'Chapter',
      values: survey.chapters.map((chapter) => ({ value: chapter.title, label: numberedTitle(chapter) })),
    },
    { facet: 'year', title: 'Year', values: years.map(String).map(same) },
    {
      facet: 'type',
      title: 'Kind of paper',
      values: kinds.map((kind) => ({
        value: kind,
        label: `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`,
      })),
    },
    {
      facet: 'code',
      title: 'Code',
      values: papers.some(({ code }) => code !== undefined) ? [{ value: 'yes', label: 'With code' }] : [],
    },
    {
      facet: 'tag',
      title: 'Topic',
      values: survey.vocabulary.tags
        .filter(({ id }) => papers.some(({ tags }) => tags.includes(id)))
        .map(({ id, label }) => ({ value: id, label })),
    },
  ];
  return groups.filter(({ values }) => values.length > 0);
}

function same(value: string): { value: string; label: string } {
  return { value, label: value };
}
