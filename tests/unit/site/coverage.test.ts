import { describe, expect, it } from 'vitest';
import { coverage, coverageTotals, entryId, viewsOf } from '../../../src/lib/site/coverage.ts';
import { digestStrip } from '../../../src/lib/site/digest-strip.ts';
import type { Digest, LedgerLine } from '../../../src/lib/seeds/types.ts';
import { inventedSurvey } from './invented-survey.ts';

const survey = inventedSurvey();
const digests = coverage(survey);
const rows = digests[0]?.rows ?? [];

it('says of every entry what it became and what cites it', () => {
  expect(
    rows.map(({ entry, paper, chapters, citations, quoted }) => [
      entry.title,
      paper?.key,
      chapters.map(({ name }) => name).join(),
      `${quoted} of ${citations}`,
    ]),
  ).toEqual([
    ['Lanterns', 'ames2021lanterns', 'ch. 1', '3 of 3'],
    ['Buoys', 'drew2022buoys', 'ch. 1', '1 of 2'],
    ['Ropes', 'eder2024ropes', '', '0 of 0'],
    ['Buoys', 'drew2022buoys', 'ch. 1', '1 of 2'],
    ['Anchors', undefined, '', '0 of 0'],
  ]);
});

it('leads from each entry of a paper to its other entries, and knows which is the first', () => {
  expect(rows.map(({ twins, repeat }) => [twins.map(({ id }) => id).join(), repeat])).toEqual([
    ['', false],
    ['entry-a-13', false],
    ['', false],
    ['entry-a-5', true],
    ['', false],
  ]);
  expect(rows[1]?.twins).toEqual([{ digest: 1, line: 13, id: 'entry-a-13' }]);
});

it('sorts entries into what readers may look at alone', () => {
  expect(rows.map(viewsOf)).toEqual([[], ['repeated'], ['uncited'], ['repeated'], ['homeless']]);
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

describe('the strip of a digest', () => {
  const strip = (ledger: LedgerLine[]) => {
    const digest: Digest = { file: 'a.txt', layout: 'spaced', entries: [], diagnostics: [], ledger };
    return digestStrip({ digest, rows });
  };
  const line = (role: LedgerLine['role'], entry?: number): LedgerLine => ({
    line: 1,
    role,
    ...(entry !== undefined && { entry }),
  });
  it('draws each run of lines once, by what it is', () => {
    const { width, paths } = strip([
      line('header'),
      line('header'),
      line('title', 0),
      line('abstract', 0),
      line('title', 1),
      line('abstract', 1),
      line('title', 3),
      line('unknown'),
      line('title', 2),
      line('title', 4),
    ]);
    expect(width).toBe(10);
    expect(paths.map(({ kind, count }) => `${kind} ${count}`)).toEqual([
      'entry 2',
      'repeat 1',
      'uncited 1',
      'homeless 1',
      'heading 2',
      'unknown 1',
    ]);
    expect(paths[0]?.d).toBe('M2 0h1.98v1h-1.98zM4 0h1.98v1h-1.98z');
  });
  it('is empty for an empty file', () => {
    expect(strip([])).toEqual({ width: 1, paths: [] });
  });
});
