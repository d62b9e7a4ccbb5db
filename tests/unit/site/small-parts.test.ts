import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { cssString } from '../../../src/lib/site/css-string.ts';
import { llmsFullText, llmsText } from '../../../src/lib/site/llms.ts';
import {
  footerGroups,
  footerNavigation,
  mainNavigation,
  neighbours,
} from '../../../src/lib/site/navigation.ts';
import { count, formatNumber, listWords } from '../../../src/lib/site/number-words.ts';
import { paperRecords } from '../../../src/lib/site/paper-record.ts';
import { groupBy, perSurvey } from '../../../src/lib/site/per-survey.ts';
import { readingHours, readingMinutes } from '../../../src/lib/site/reading-time.ts';
import { secondReadings } from '../../../src/lib/site/second-readings.ts';
import { sitemapFiles } from '../../../src/lib/site/sitemap.ts';
import { standingFiles, standingPages } from '../../../src/lib/survey/addresses.ts';
import { chapterPage, surveyOf } from '../survey/make-page.ts';
import { inventedSurvey } from './invented-survey.ts';

const survey = inventedSurvey();
const addressOf = (path: string): string => `https://e.org${path}`;

it.each([
  [0, '0'],
  [999, '999'],
  [12345, '12,345'],
  [1234567, '1,234,567'],
])('writes %i as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

it('counts in words', () => {
  expect([count(1, 'paper'), count(1200, 'paper'), count(2, 'entry', 'entries')]).toEqual([
    '1 paper',
    '1,200 papers',
    '2 entries',
  ]);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('lists %j', (items, words) => {
  expect(listWords(items)).toBe(words);
});

it.each([
  [0, 1],
  [220, 1],
  [3300, 15],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});

it.each([
  [1, '1 minute'],
  [59, '59 minutes'],
  [62, '1 hour'],
  [80, '1½ hours'],
  [330, '5½ hours'],
])('%i minutes are %s', (minutes, words) => {
  expect(readingHours(minutes)).toBe(words);
});

it('groups in the order in which keys occur', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (value) => value % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});

it('derives from a survey once, even where nothing comes out', () => {
  let times = 0;
  const derive = perSurvey(() => {
    times += 1;
    return undefined;
  });
  derive(survey);
  derive(survey);
  expect(times).toBe(1);
});

it('knows the chapters before and after', () => {
  const [one, two] = survey.chapters;
  expect(one && neighbours(survey, one)).toEqual({ previous: undefined, next: two });
  expect(two && neighbours(survey, two)).toEqual({ previous: one, next: undefined });
});

it('links only pages and files that every survey has', () => {
  const known = new Set<string>([...standingPages, ...standingFiles]);
  const links = [...mainNavigation, ...footerNavigation.flatMap((group) => group.links)];
  expect(links.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
});

it('offers the book for e-readers only where the site has one', () => {
  const labels = (epub?: string): string[] =>
    footerGroups(epub).flatMap(({ links }) => links.map(({ label }) => label));
  expect(labels()).not.toContain('EPUB');
  expect(labels('/t.epub').filter((label) => label !== 'EPUB')).toEqual(labels());
  expect(labels('/t.epub')).toContain('EPUB');
});

it('splits a sitemap that is too long for one file', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => ({ path: `/p${index}/` }));
  const files = sitemapFiles(pages, addressOf);
  expect([...files.keys()]).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  expect(files.get('sitemap-1.xml')).toContain('<loc>https://e.org/p50000/</loc>');
  expect(files.get('sitemap-index.xml')).toContain('<loc>https://e.org/sitemap-1.xml</loc>');
});

it('says in a sitemap when a page changed, where that is known', () => {
  const text = sitemapFiles([{ path: '/a/', changed: '2025-11-05' }, { path: '/b/' }], addressOf).get(
    'sitemap-0.xml',
  );
  expect(text).toContain('<url><loc>https://e.org/a/</loc><lastmod>2025-11-05</lastmod></url>');
  expect(text).toContain('<url><loc>https://e.org/b/</loc></url>');
});

it('has an index even for a sitemap of nothing', () => {
  expect([...sitemapFiles([], addressOf).keys()]).toEqual(['sitemap-0.xml', 'sitemap-index.xml']);
});

it('tells programs which chapters can be read', () => {
  const text = llmsText(survey, addressOf);
  expect(text).toContain('- [1 One](https://e.org/chapters/one.md): S.');
  expect(text).toMatch(/## Optional\n\n- \[2 Two\]\(https:\/\/e\.org\/chapters\/two\/\)/u);
});

it('gives programs all chapters and papers in one file', () => {
  const text = llmsFullText(survey, addressOf);
  expect(text).toContain('<!-- 1 One: https://e.org/chapters/one/ -->\n\n---\ntitle: One');
  expect(text).toContain(
    '\n- ames2021lanterns: Lanterns & σ-layers (Ames and van den Boer, 2021). Says that lanterns dim.\n',
  );
  expect(text).not.toContain('undefined');
});

it('gives every paper as a record with nothing undefined', () => {
  const records = paperRecords(survey);
  expect(records.map(({ key, citedBy }) => [key, citedBy])).toEqual([
    ['ames2021lanterns', 3],
    ['drew2022buoys', 2],
    ['eder2024ropes', 0],
  ]);
  expect(JSON.parse(JSON.stringify(records))).toEqual(records);
});

describe('second readings', () => {
  it('are listed by chapter and summed', () => {
    const read = (name: string, reading: string) => {
      const page = chapterPage(name, 'Text.');
      return parsePage(
        page.file,
        page.source.replace('summary: S.', `summary: S.\nsecondReading: ${reading}`),
      );
    };
    const chapters = [read('01-one', '{read: 12, changed: 3}'), read('02-two', '{read: 5, changed: 0}')];
    expect(secondReadings(surveyOf({ chapters }))).toEqual({
      rows: [
        { title: '1 One', path: '/chapters/one/', read: 12, changed: 3 },
        { title: '2 Two', path: '/chapters/two/', read: 5, changed: 0 },
      ],
      total: { read: 17, changed: 3 },
    });
    const wrong = surveyOf({ chapters: [read('01-one', '{read: 1, changed: 2}')] });
    expect(wrong.diagnostics.map(({ message }) => message).join()).toContain(
      'more was changed than was read',
    );
  });
});

it('writes a text as a string of CSS that nothing in it can end', () => {
  expect(cssString('He said "a\\b" </style>\n')).toBe('"He said \\22 a\\5c b\\22  \\3c /style\\3e \\a "');
});
