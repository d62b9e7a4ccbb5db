import { describe, expect, it } from 'vitest';
import { facetGroups } from '../../../src/lib/search/facet-values.ts';
import { digestOf, paperPage, surveyOf } from '../survey/make-page.ts';

const abstract = 'Invented buoys drift with the tide and keep what they have seen of the sea.';
const digests = [digestOf([{ title: 'Deep Buoys', abstract }])];
const valuesOf = (fields: string[], facet: string): string[] | undefined => {
  const papers = fields.map((field, n) =>
    paperPage(`ames202${String(n)}deep`, 'Deep Buoys', abstract, field),
  );
  const group = facetGroups(surveyOf({ papers, digests })).find((each) => each.facet === facet);
  return group?.values.map(({ value }) => value);
};

describe('the facets of a survey', () => {
  it('list each year once, the newest first', () => {
    expect(valuesOf(['year: 2019\n', 'year: 2024\n', 'year: 2019\n', ''], 'year')).toEqual(['2024', '2019']);
  });

  it('list the kinds of paper that occur, in their fixed order', () => {
    expect(valuesOf(['kind: survey\n', 'kind: theory\n'], 'type')).toEqual(['theory', 'survey']);
  });

  it('leave out a facet that has no value', () => {
    expect(valuesOf([''], 'year')).toBeUndefined();
    expect(valuesOf([''], 'kind')).toEqual(['Chapter', 'Paper']);
  });
});
