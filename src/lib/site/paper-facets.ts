import { paperKinds } from '../papers/front-matter.ts';
import { numberedChapters, numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { isSortKey, sortKeys, type FacetName, type SortKey } from './paper-query.ts';
import { groupBy, perSurvey } from './per-survey.ts';
import { arxivOnly, venueSeries } from './venue-series.ts';

/** One way to choose among the papers. */
export interface PaperFacet {
  name: FacetName;
  label: string;
  values: FacetValue[];
}

export interface FacetValue {
  /** As in the address. */
  value: string;
  label: string;
  /** Papers that have it. */
  count: number;
  /** Heading that values share, where a facet has such. */
  group?: string;
}

type Uncounted = Omit<FacetValue, 'count'>;

/** Series of venues with one paper are too many to list one by one. */
const otherVenues = { value: 'other', label: 'Other venues' };
const noVenue = { value: 'none', label: 'No venue known' };

const groups = { method: 'Methods', domain: 'Domains', question: 'Questions' } as const;

/** The values that one paper has. */
export function facetsOf(survey: Survey, paper: SurveyPaper): Record<FacetName, string[]> {
  return {
    chapter: paper.chapter === undefined ? [] : [paper.chapter],
    tag: paper.tags,
    kind: paper.kind === undefined ? [] : [paper.kind],
    venue: [venueValue(survey, paper)],
  };
}

/**
 * What papers can be chosen by, in the order of the form. Values without a paper are left out, and facets with a single
 * value.
 */
export function paperFacets(survey: Survey): PaperFacet[] {
  const papers = [...survey.papers.values()].map((paper) => facetsOf(survey, paper));
  const facet = (name: FacetName, label: string, values: readonly Uncounted[]): PaperFacet => ({
    name,
    label,
    values: values
      .map((value) => ({
        ...value,
        count: papers.filter((facets) => facets[name].includes(value.value)).length,
      }))
      .filter(({ count }) => count > 0),
  });
  const chapters = numberedChapters(survey).map((chapter) => ({
    value: chapter.slug,
    label: numberedTitle(chapter),
  }));
  const venues = [...seriesInOrder(survey).map(plain), otherVenues, plain(arxivOnly), noVenue];
  return [
    facet('chapter', 'Chapter', chapters),
    facet('tag', 'Topic', tagValues(survey)),
    facet('kind', 'Kind', paperKinds.map(plain)),
    facet('venue', 'Venue', venues),
  ].filter(({ values }) => values.length > 1);
}

/** What no paper of a survey has: a column for it, or an order by it, would say nothing. */
export function emptyColumns({ papers }: Survey): SortKey[] {
  const has: Partial<Record<SortKey, (paper: SurveyPaper) => boolean>> = {
    author: ({ authors }) => authors.length > 0,
    year: ({ year }) => year !== undefined,
    venue: ({ venue, arxiv }) => (venue ?? arxiv) !== undefined,
    chapter: ({ chapter }) => chapter !== undefined,
    kind: ({ kind }) => kind !== undefined,
  };
  const all = [...papers.values()];
  return Object.keys(sortKeys)
    .filter(isSortKey)
    .filter((key) => has[key] !== undefined && !all.some(has[key]));
}

/** Tags under the headings of the vocabulary, by label. A tag that the vocabulary lacks is shown as it is. */
function tagValues({ vocabulary, papers }: Survey): Uncounted[] {
  const known = new Set(vocabulary.tags.map(({ id }) => id));
  const unknown = new Set([...papers.values()].flatMap(({ tags }) => tags).filter((id) => !known.has(id)));
  const byLabel = [...vocabulary.tags].sort((a, b) => (a.label < b.label ? -1 : 1));
  return [
    ...Object.entries(groups).flatMap(([group, heading]) =>
      byLabel
        .filter((tag) => tag.group === group)
        .map(({ id, label }) => ({ value: id, label, group: heading })),
    ),
    ...[...unknown].sort().map(plain),
  ];
}

function venueValue(survey: Survey, { venue, arxiv }: SurveyPaper): string {
  if (venue === undefined && arxiv === undefined) return noVenue.value;
  const series = venueSeries(venue);
  return series === arxivOnly || (papersOfSeries(survey).get(series) ?? 0) > 1 ? series : otherVenues.value;
}

const papersOfSeries = perSurvey(({ papers }) => {
  const series = groupBy(papers.values(), ({ venue }) => venueSeries(venue));
  return new Map([...series].map(([name, { length }]) => [name, length]));
});

/** Series with more than one paper, the largest first. */
function seriesInOrder(survey: Survey): string[] {
  return [...papersOfSeries(survey)]
    .filter(([series, count]) => count > 1 && series !== arxivOnly)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([series]) => series);
}

function plain(value: string): Uncounted {
  return { value, label: value };
}
