import { expect, it } from 'vitest';
import { coverage, coverageTotals, entryId } from '../../../src/lib/site/coverage.ts';
import { inventedSurvey } from './invented-survey.ts';

const survey = inventedSurvey();
const digests = coverage(survey);

it('says of every entry what it became and what cites it', () => {
  expect(
    digests[0]?.rows.map(({ entry, paper, chapters, duplicate }) => [
      entry.title,
      paper?.key,
      chapters.map(({ name }) => name),
      duplicate,
    ]),
  ).toEqual([
    ['Lanterns', 'ames2021lanterns', ['ch. 1'], false],
    ['Buoys', 'drew2022buoys', ['ch. 1'], true],
    ['Ropes', 'eder2024ropes', [], false],
    ['Buoys', 'drew2022buoys', ['ch. 1'], true],
    ['Anchors', undefined, [], false],
  ]);
});

it('counts entries, papers and citations', () => {
  expect(coverageTotals(survey, digests)).toEqual({
    entries: 5,
    papers: 3,
    covered: 4,
    cited: 2,
    lines: 0,
    unknownLines: 0,
  });
});

it('gives entries ids that HTML and CSS take as they are', () => {
  expect(entryId('000_99é.txt', 11)).toBe('entry-000-99-11');
});
