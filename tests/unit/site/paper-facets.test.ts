import { expect, it } from 'vitest';
import { emptyColumns, facetsOf, paperFacets } from '../../../src/lib/site/paper-facets.ts';
import { paperPage, surveyOf } from '../survey/make-page.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';

const venues = [
  'ICML 2021',
  'ICML 2022',
  'Lamp Letters 3',
  '',
  'Sea Review 2020',
  'ICML 2021 Workshop on Oil',
];
const papers = venues.map((venue, index) => {
  const fields = [
    `chapter: ${index < 2 ? 'two' : 'one'}`,
    `tags: [${index % 2 === 0 ? 'sea' : 'light, unlisted'}]`,
    'kind: theory',
    ...(venue === '' ? ['arxiv: "2101.00001"'] : [`venue: ${venue}`]),
  ];
  return paperPage(`a${2020 + index}paper`, `Paper ${index}`, 'Words.', `${fields.join('\n')}\n`);
});
const tag = (id: string, group: 'method' | 'domain') => ({ id, label: `on ${id}`, group, definition: 'D.' });
const survey = surveyOf({
  papers,
  vocabulary: { kinds: [], tags: [tag('sea', 'domain'), tag('light', 'method'), tag('unused', 'method')] },
});
const told = paperFacets(survey).map(({ name, values }) => [
  name,
  values.map(({ value, label, count, group }) => [value, label, count, group].filter(Boolean).join(' | ')),
]);

it('are counted, in the order of the survey, without what no paper has', () => {
  expect(told).toEqual([
    ['chapter', ['one | 1 One | 4', 'two | 2 Two | 2']],
    ['tag', ['light | on light | 3 | Methods', 'sea | on sea | 3 | Domains', 'unlisted | unlisted | 3']],
    ['venue', ['ICML | ICML | 2', 'other | Other venues | 3', 'arXiv only | arXiv only | 1']],
  ]);
});

it('are absent where there is nothing to choose', () => {
  expect(paperFacets(surveyOf({}))).toEqual([]);
});

it('of a paper are the values of the form', () => {
  expect(facetsOf(survey, paperOf(survey, 'a2022paper'))).toEqual({
    chapter: ['one'],
    tag: ['sea'],
    kind: ['theory'],
    venue: ['other'],
  });
  expect(facetsOf(inventedSurvey(), paperOf(inventedSurvey(), 'eder2024ropes'))).toEqual({
    chapter: ['two'],
    tag: [],
    kind: [],
    venue: ['none'],
  });
});

it('leave out columns that would be empty', () => {
  expect(emptyColumns(survey)).toEqual(['year', 'author']);
  expect(emptyColumns(inventedSurvey())).toEqual([]);
});
