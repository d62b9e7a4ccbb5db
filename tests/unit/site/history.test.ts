import { describe, expect, it } from 'vitest';
import { feedItems, rss } from '../../../src/lib/site/feed.ts';
import { historyOf, parseLog, summariseFiles, type Change } from '../../../src/lib/site/history.ts';
import { inventedSurvey } from './invented-survey.ts';

const record = (head: string[], files: string[]) =>
  `\u0001${[...head, ''].join('\u0002')}\n\0${files.join('\0')}\0`;
const log =
  record(
    ['abc1234', '2025-02-03', 'def5678', 'Say <more> & better'],
    ['A', 'x/content/papers/ames2021lanterns.mdx', 'M', 'x/content/glossary.yaml'],
  ) +
  record(['def5678', '2025-01-02', 'fff0000', 'Odd "names"'], ['D', 'x/content/papers/old name.mdx']) +
  '\u0001fff0000\u00022025-01-01\u0002\u0002No files\u0002';

const changes = parseLog(log, 'x/');

it('reads what git logs, with the folder of the survey taken off', () => {
  expect(changes.map(({ commit, date, subject, files }) => [commit, date, subject, files.length])).toEqual([
    ['abc1234', '2025-02-03', 'Say <more> & better', 2],
    ['def5678', '2025-01-02', 'Odd "names"', 1],
    ['fff0000', '2025-01-01', 'No files', 0],
  ]);
  expect(changes[0]?.files[0]).toEqual({ status: 'added', file: 'content/papers/ames2021lanterns.mdx' });
  expect(changes[1]?.files[0]).toEqual({ status: 'removed', file: 'content/papers/old name.mdx' });
  expect(parseLog('')).toEqual([]);
});

it('leaves out the commit where a shallow copy was cut off, which seems to add every file', () => {
  const commits = (shallow: boolean) => {
    const history = historyOf(changes, shallow);
    return history.known ? history.changes.map(({ commit }) => commit) : [];
  };
  expect(commits(false)).toEqual(['abc1234', 'def5678', 'fff0000']);
  expect(commits(true)).toEqual(['abc1234', 'def5678']);
});

it('sums up the files of a change in words', () => {
  const files: Change['files'] = [
    { status: 'added', file: 'content/papers/a.mdx' },
    { status: 'added', file: 'content/papers/b.mdx' },
    { status: 'changed', file: 'content/chapters/06-collapse.mdx' },
    { status: 'changed', file: 'content/survey.yaml' },
    { status: 'removed', file: 'content/papers/c.mdx' },
  ];
  expect(summariseFiles(files)).toBe('2 papers added, 1 paper removed, 1 chapter changed, outline changed');
});

describe('the feed', () => {
  const survey = inventedSurvey();
  it('tells the changes of a day once a page, each with a stable id', () => {
    const items = feedItems(survey, historyOf(changes, false));
    expect(items.map(({ id, title, path, date }) => [id, title, path, date])).toEqual([
      [
        'changes:2025-02-03:/papers/ames2021lanterns/',
        'Lanterns & σ-layers (Ames and van den Boer, 2021, new)',
        '/papers/ames2021lanterns/',
        '2025-02-03',
      ],
      ['changes:2025-02-03:Glossary', 'Glossary', '/glossary/', '2025-02-03'],
      ['changes:2025-01-02:Pages that are gone', 'Pages that are gone', '/changes/', '2025-01-02'],
    ]);
    expect(items[0]?.description).toBe('Say <more> & better');
    expect(feedItems(survey, historyOf(changes, false), 1)).toHaveLength(1);
  });
  it('tells the chapters where git knows nothing', () => {
    expect(feedItems(survey, { known: false, reason: 'No git.' }).map(({ path }) => path)).toEqual([
      '/chapters/one/',
    ]);
  });
  it('escapes what it quotes and dates as RSS asks', () => {
    const text = rss(
      { title: 'T', description: 'D' },
      feedItems(survey, historyOf(changes, false)),
      (path) => `https://e.org${path}`,
    );
    expect(text).toContain('<description>Say &#60;more&#62; &#38; better</description>');
    expect(text).toContain('<pubDate>Mon, 03 Feb 2025 00:00:00 GMT</pubDate>');
    expect(text).toContain('<lastBuildDate>Mon, 03 Feb 2025 00:00:00 GMT</lastBuildDate>');
    expect(text).toContain('<link>https://e.org/papers/ames2021lanterns/</link>');
  });
});
