import { describe, expect, it } from 'vitest';
import {
  facetCounts,
  paperFilter,
  sortPapers,
  yearCounts,
  type ListedPaper,
} from '../../../src/lib/site/paper-filter.ts';
import { readQuery, type PaperQuery, type SortKey } from '../../../src/lib/site/paper-query.ts';

const paper = (title: string, more: Partial<ListedPaper> = {}): ListedPaper => ({
  title,
  authors: [],
  cited: 0,
  facets: { chapter: [], tag: [], kind: [], venue: [] },
  ...more,
});
const papers: readonly ListedPaper[] = [
  paper('Lanterns dim', {
    authors: ['Ada Ames', 'Ben van den Boer'],
    venue: 'Lamp 2021',
    year: 2021,
    cited: 10,
    chapterNumber: 10,
    facets: { chapter: ['ten'], tag: ['light', 'sea'], kind: ['theory'], venue: ['Lamp'] },
  }),
  paper('“Été”: on buoys', {
    authors: ['Zoë van den Boer'],
    year: 2022,
    cited: 9,
    chapterNumber: 2,
    facets: { chapter: ['two'], tag: ['sea'], kind: ['method'], venue: ['arXiv only'] },
  }),
  paper('Anchors'),
];
const ask = (address: string): PaperQuery => readQuery(new URLSearchParams(address));
const found = (address: string): string[] =>
  papers.filter(paperFilter(ask(address))).map(({ title }) => title.slice(0, 4));

describe('papers are found by', () => {
  it.each([
    ['', ['Lant', '“Été', 'Anch']],
    ['text=dim+lanterns', ['Lant']],
    ['text=ete', ['“Été']],
    ['text=Boer', ['Lant', '“Été']],
    ['text=lamp', ['Lant']],
    ['text=lanterns+buoys', []],
    ['chapter=two', ['“Été']],
    ['tag=sea', ['Lant', '“Été']],
    ['tag=se', []],
    ['tag=sea&kind=theory', ['Lant']],
    ['venue=arXiv+only', ['“Été']],
    ['from=2022', ['“Été']],
    ['to=2021', ['Lant']],
    ['from=2021&to=2021', ['Lant']],
    ['from=2022&to=2021', ['Lant', '“Été']],
  ])('%s', (address, expected) => {
    expect(found(address)).toEqual(expected);
  });
});

describe('each choice is counted', () => {
  it('with all else that is asked, but not with its own facet', () => {
    const query = ask('tag=sea&kind=theory');
    expect([...facetCounts(papers, query, 'kind')]).toEqual([
      ['theory', 1],
      ['method', 1],
    ]);
    expect([...facetCounts(papers, query, 'tag')]).toEqual([
      ['light', 1],
      ['sea', 1],
    ]);
  });
  it('and so is each year', () => {
    expect([...yearCounts(papers, ask('from=2022'))]).toEqual([
      ['2021', 1],
      ['2022', 1],
    ]);
    expect([...yearCounts(papers, ask('kind=method'))]).toEqual([['2022', 1]]);
  });
});

describe('papers are ordered by', () => {
  it.each<[SortKey, 'asc' | 'desc', string[]]>([
    ['year', 'desc', ['“Été', 'Lant', 'Anch']],
    ['year', 'asc', ['Lant', '“Été', 'Anch']],
    ['title', 'asc', ['Anch', '“Été', 'Lant']],
    ['author', 'asc', ['Lant', '“Été', 'Anch']],
    ['author', 'desc', ['“Été', 'Lant', 'Anch']],
    ['venue', 'asc', ['Lant', '“Été', 'Anch']],
    ['chapter', 'asc', ['“Été', 'Lant', 'Anch']],
    ['kind', 'asc', ['“Été', 'Lant', 'Anch']],
    ['cited', 'desc', ['Lant', '“Été', 'Anch']],
    ['cited', 'asc', ['Anch', '“Été', 'Lant']],
  ])('%s %s; what has no value comes last', (sort, order, expected) => {
    expect(sortPapers(papers, { sort, order }).map(({ title }) => title.slice(0, 4))).toEqual(expected);
  });
  it('keeps equals as they stood', () => {
    const equals = ['b', 'a', 'c'].map((title) => paper(title, { year: 2020 }));
    expect(sortPapers(equals, { sort: 'year', order: 'desc' }).map(({ title }) => title)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});
