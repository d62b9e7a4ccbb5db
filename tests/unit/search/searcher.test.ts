import { describe, expect, it } from 'vitest';
import { EditionText } from '../../../src/lib/search/edition-text.ts';
import { searchData, splitWords } from '../../../src/lib/search/make-search-data.ts';
import { searchDocuments } from '../../../src/lib/search/records.ts';
import { knownPages } from '../../../src/lib/search/search-data.ts';
import { Searcher } from '../../../src/lib/search/searcher.ts';
import type { SearchState } from '../../../src/lib/search/state.ts';
import { chapterPage, digestOf, paperPage, surveyOf } from '../survey/make-page.ts';

const papers: [key: string, title: string, abstract: string, fields: string][] = [
  [
    'ames2021deep',
    'Deep Buoys: Lanterns that Drift',
    'We watch buoys drift. State-space models (SSMs) of the tide explain the drift.',
    'authors: [Ann Ames, Bo Bell]\nyear: 2021\nvenue: Buoys 2021\nchapter: one\nkind: method\nbrief: Follows lanterns over the sea.\n',
  ],
  [
    'cole2022moorings',
    'Moorings Hold',
    'A mooring holds a buoy. The tide pulls. Grappling is rare.',
    'authors: [Cy Cole]\nyear: 2022\nchapter: two\nkind: theory\ncode: https://example.org/moorings\nseeds:\n  - file: a.txt\n    lines: [5, 7]\n',
  ],
  [
    'ames2023tides',
    'Of Tides',
    'SSMs and the tide, the tide, the tide.',
    'authors: [Ann Ames]\nyear: 2023\nchapter: two\nkind: method\nseeds:\n  - file: a.txt\n    lines: [9, 11]\n',
  ],
];
const survey = surveyOf({
  glossary: [{ id: 'ssm', term: 'state-space model', aliases: ['SSM', 'SSMs'], definition: 'D.' }],
  papers: papers.map(([key, title, abstract, fields]) => paperPage(key, title, abstract, fields)),
  digests: [digestOf(papers.map(([, title, abstract]) => ({ title, abstract })))],
  chapters: [
    chapterPage(
      '01-one',
      'Buoys drift.\n\n## Of lamps {/* #lamps */}\n\nA lamp is lit.\n\n## Of rope {/* #rope */}\n\nRope holds.',
    ),
    chapterPage('02-two', 'Nothing drifts.'),
  ],
});
const documents = searchDocuments(survey);
const data = searchData(survey, documents);
const searcher = new Searcher(data, new EditionText(documents.records));
const find = async (text: string, chosen: Partial<SearchState['chosen']> = {}): Promise<string[]> => {
  const all = { kind: [], chapter: [], year: [], type: [], tag: [], code: [], ...chosen };
  return (await searcher.search(text, { chosen: all })).found.map(({ known }) => known.key);
};

describe('the data that is sent to browsers', () => {
  it('gives back every page as it was', () => {
    const sent = JSON.parse(JSON.stringify(data)) as typeof data;
    expect(
      knownPages(sent).map(({ path, label, kind, title, facets }) => ({ path, label, kind, title, facets })),
    ).toEqual(
      documents.pages.map(({ path, label, kind, title, facets }) => ({ path, label, kind, title, facets })),
    );
    expect(knownPages(sent).map(({ key }) => key)).toEqual(documents.pages.map(({ key }) => key));
  });

  it('counts as many records as there are', () => {
    const counted = knownPages(data).reduce((sum, { records }) => sum + records, 0);
    expect(counted).toBe(documents.records.length);
  });
});

describe('a search', () => {
  it.each([
    ['deep buoys', 'ames2021deep'],
    ['ames 2023', 'ames2023tides'],
    ['cole2022moorings', 'cole2022moorings'],
    ['lanterns over the sea', 'ames2021deep'],
    ['depe bouys', 'ames2021deep'],
    ['one', 'one'],
    ['lamp', 'one'],
    ['state space models tide', 'ames2023tides'],
  ])('for %s finds %s first', async (text, key) => {
    expect((await find(text))[0]).toBe(key);
  });

  it('finds a short form by what it stands for', async () => {
    expect(await find('SSM')).toEqual(expect.arrayContaining(['ames2021deep', 'ames2023tides']));
    expect(await find('state-space model')).toEqual(
      expect.arrayContaining(['ames2021deep', 'ames2023tides']),
    );
  });

  it('keeps to the pages that hold a quoted phrase, in whatever forms of its words', async () => {
    expect(await find('the tide')).toHaveLength(3);
    expect(await find('“watching buoys”')).toEqual(['ames2021deep']);
    expect(await find('"buoys watch"')).toEqual([]);
    expect(await find('"tide pulls" "mooring holds"')).toEqual(['cole2022moorings']);
  });

  it('finds nothing for words that are nowhere', async () => {
    expect(await find('xylophone quagga')).toEqual([]);
  });

  it('is narrowed by any value of a facet and by all facets', async () => {
    expect(await find('tide', { year: ['2022', '2023'] })).toHaveLength(2);
    expect(await find('tide', { year: ['2022', '2023'], code: ['yes'] })).toEqual(['cole2022moorings']);
    expect(await find('', { kind: ['Chapter'] })).toEqual(['one', 'two']);
  });

  it('counts for each value what choosing it would leave, whatever else of its facet is chosen', async () => {
    const chosen = { kind: [], chapter: [], year: ['2022'], type: [], tag: [], code: [] };
    const { counts } = await searcher.search('tide', { chosen });
    expect(Object.fromEntries(counts.year)).toEqual({ '2021': 1, '2022': 1, '2023': 1 });
    expect(Object.fromEntries(counts.type)).toEqual({ theory: 1 });
  });

  it('names the records that match, so that a result can lead to its section', async () => {
    const { found } = await searcher.search('rope');
    expect(found[0]?.known.key).toBe('one');
    expect(found[0]?.records.map((record) => documents.records[record]?.fragment)).toEqual(['rope']);
  });
});

describe('words that were split off', () => {
  const { data: named, common, rare, mixed } = splitWords(data);
  const text = new EditionText(documents.records);

  it('are loaded when a word is not among the others: the common ones, and only then the rare ones', async () => {
    const asked: string[] = [];
    const lazy = new Searcher(named, text, [
      { mixed: false, load: () => Promise.resolve(common).finally(() => asked.push('common')) },
      { mixed: false, load: () => Promise.resolve(rare).finally(() => asked.push('rare')) },
      { mixed: true, load: () => Promise.resolve(mixed).finally(() => asked.push('mixed')) },
    ]);
    await lazy.search('buoys');
    expect(asked).toEqual([]);
    expect((await lazy.search('grappling')).query.corrections).toEqual([]);
    await Promise.all([lazy.search('grapling'), lazy.search('grapling')]);
    expect(asked).toEqual(['common', 'rare']);
    await lazy.search('buoy7');
    expect(asked).toEqual(['common', 'rare', 'mixed']);
  });

  it('are not loaded for a word that is still written and may become one of the others', async () => {
    let asked = 0;
    const counting = new Searcher(named, text, [
      {
        mixed: false,
        load: () => {
          asked += 1;
          return Promise.resolve(common);
        },
      },
    ]);
    await counting.search('buo', { typing: true });
    expect(asked).toBe(0);
    await counting.search('buo');
    expect(asked).toBe(1);
  });

  it('that cannot be loaded do not stop the search', async () => {
    const broken = new Searcher(named, text, [
      { mixed: false, load: () => Promise.reject(new Error('away')) },
    ]);
    expect((await broken.search('grappling buoys')).found.length).toBeGreaterThan(0);
  });
});
