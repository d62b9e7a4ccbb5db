import { describe, expect, it } from 'vitest';
import { changeCalendar, newestChanges } from '../../../src/lib/site/change-calendar.ts';
import { changeGroups, subjectsOf } from '../../../src/lib/site/change-groups.ts';
import type { Change } from '../../../src/lib/site/history.ts';
import { surveyConfigSchema } from '../../../src/lib/survey/config.ts';
import { chapterPage, paperPage, surveyOf } from '../survey/make-page.ts';

const papers = ['a', 'b', 'c', 'd'].map((letter, index) =>
  paperPage(
    `${letter}2020x`,
    `Paper ${letter}`,
    'W.',
    `authors: [${letter.toUpperCase()} ${letter}]\nyear: 2020\nchapter: ${index < 4 ? 'two' : 'one'}\n`,
  ),
);
const survey = surveyOf({
  chapters: [chapterPage('01-one', '<Figure id="fig-x" src="x.svg" alt="X">X.</Figure>')],
  papers: [...papers, paperPage('e2020x', 'Paper e', 'W.', 'year: 2020\n')],
});

let made = 0;
/** A change of files of `content/`; `+` before a name adds it, `-` removes it. */
function change(date: string, subject: string, ...names: string[]): Change {
  made += 1;
  return {
    commit: `c${made}`,
    date,
    subject,
    first: false,
    files: names.map((name) => ({
      status: name.startsWith('+') ? 'added' : name.startsWith('-') ? 'removed' : 'changed',
      file: `content/${name.replace(/^[+-]/u, '')}`,
    })),
  };
}
const paperFile = (letter: string) => `papers/${letter}2020x.mdx`;
const told = (...changes: Change[]) =>
  changeGroups(survey, changes).map(({ title, what, changes: own, path }) =>
    [title, what, own.map(({ subject }) => subject).join('+'), path].filter(Boolean).join(' | '),
  );

describe('changes by page', () => {
  it('tell a chapter with its papers, and its figures with it, in the order of the survey', () => {
    expect(
      told(
        change('2025-01-01', 'S1', ...['a', 'b', 'c', 'd'].map(paperFile)),
        change('2025-01-01', 'S2', '+chapters/01-one.mdx', paperFile('a')),
        change('2025-01-01', 'S3', 'figures/x.svg'),
      ),
    ).toEqual([
      '1 One | the new chapter | S2+S3 | /chapters/one/',
      '2 Two | 4 of its papers | S1+S2 | /chapters/two/',
    ]);
  });
  it('tell few papers one by one', () => {
    expect(
      told(
        change('2025-01-01', 'S1', paperFile('b'), `+${paperFile('e')}`),
        change('2025-01-01', 'S2', paperFile('a'), paperFile('b')),
      ),
    ).toEqual([
      'Paper a | a, 2020 | S2 | /papers/a2020x/',
      'Paper b | b, 2020 | S1+S2 | /papers/b2020x/',
      'Paper e | Paper e, 2020, new | S1 | /papers/e2020x/',
    ]);
  });
  it('tell what is no page, and what is gone', () => {
    expect(
      told(
        change('2025-01-01', 'S1', 'glossary.yaml', 'survey.yaml', 'figures/lost.svg'),
        change('2025-01-01', 'S2', '-papers/zz.mdx', 'notes.txt'),
      ),
    ).toEqual([
      'Glossary | S1 | /glossary/',
      'Outline | S1 | /chapters/',
      'Figures | S1',
      'Pages that are gone | S2',
      'Other content | S2',
    ]);
  });
  it('tell a change that went through many pages once', () => {
    const slugs = ['i', 'j', 'k', 'l'];
    const large = surveyOf({
      config: surveyConfigSchema.parse({
        title: 'T',
        parts: [{ title: 'P', chapters: slugs.map((slug) => ({ slug, title: slug })) }],
      }),
      chapters: slugs.map((slug) => chapterPage(`0-${slug}`, 'W.')),
      papers: Array.from({ length: 41 }, (_, index) =>
        paperPage(`p${index + 100}x`, `Paper ${index}`, 'W.', 'chapter: i\n'),
      ),
    });
    const groups = (names: string[]) => changeGroups(large, [change('2025-01-01', 'S', ...names)]);
    const titles = (names: string[]) => groups(names).map(({ title }) => title);
    const inOne = [...large.papers.keys()].map((key) => `+papers/${key}.mdx`);
    expect(titles(inOne)).toEqual(['41 papers added']);
    expect(titles(inOne.slice(1))).toEqual(['1 i']);
    const texts = slugs.map((slug) => `chapters/0-${slug}.mdx`);
    expect(titles(texts)).toEqual(['4 chapters changed']);
    expect(titles(texts.slice(1))).toEqual(['2 j', '3 k', '4 l']);
    expect(groups([...texts, 'papers/p100x.mdx'])[0]?.pages.map(({ path }) => path)).toEqual([
      ...slugs.map((slug) => `/chapters/${slug}/`),
      '/papers/p100x/',
    ]);
  });
  it('say equal words once', () => {
    const changes = ['S', 'T', 'S'].map((subject) => change('2025-01-01', subject));
    expect(subjectsOf(changes)).toEqual([
      { subject: 'S', times: 2 },
      { subject: 'T', times: 1 },
    ]);
  });
});

describe('days and months', () => {
  const changes = [
    change('2025-03-02', 'S', paperFile('b')),
    change('2025-03-02', 'S', paperFile('a')),
    change('2025-03-01', 'S', 'glossary.yaml'),
    change('2025-01-09', 'S', 'glossary.yaml', 'survey.yaml'),
    change('2025-01-01', 'S', 'glossary.yaml'),
    change('2024-12-31', 'S', 'glossary.yaml'),
  ];
  it('are told newest first, old days by month', () => {
    const { days, months } = changeCalendar(survey, changes, 2);
    expect(days.map(({ date, changes: n }) => [date, n])).toEqual([
      ['2025-03-02', 2],
      ['2025-03-01', 1],
    ]);
    expect(
      months.map(({ date, changes: n, groups }) => [date, n, groups.map(({ title }) => title).join()]),
    ).toEqual([
      ['2025-01', 2, 'Glossary,Outline'],
      ['2024-12', 1, 'Glossary'],
    ]);
    expect(changeCalendar(survey, [])).toEqual({ days: [], months: [] });
  });
  it.each([
    [1, [['2025-03-02', 'Paper b', 1]]],
    [2, [['2025-03-02', 'Paper b,Paper a', 0]]],
    [
      4,
      [
        ['2025-03-02', 'Paper b,Paper a', 0],
        ['2025-03-01', 'Glossary', 0],
        ['2025-01-09', 'Glossary', 1],
      ],
    ],
  ])('are cut to the newest %i lines', (lines, expected) => {
    expect(
      newestChanges(survey, changes, lines).map(({ date, groups, more }) => [
        date,
        groups.map(({ title }) => title).join(),
        more,
      ]),
    ).toEqual(expected);
  });
});
