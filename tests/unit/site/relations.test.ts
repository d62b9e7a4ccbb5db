import { describe, expect, it } from 'vitest';
import {
  chapterRelations,
  countRelations,
  relationPages,
  relationSentence,
} from '../../../src/lib/site/chapter-relations.ts';
import { networkGlyph } from '../../../src/lib/site/network-glyph.ts';
import { pageList } from '../../../src/lib/site/page-list.ts';
import { drawLines } from '../../../src/lib/site/relation-lines.ts';
import { relationsNetwork } from '../../../src/lib/site/relations-network.ts';
import { shortLabels } from '../../../src/lib/site/short-labels.ts';
import { textWidth } from '../../../src/lib/site/text-width.ts';
import type { SurveyChapter } from '../../../src/lib/survey/types.ts';
import { chapterPage, paperPage, problemsOf, surveyOf } from '../survey/make-page.ts';

interface Invented {
  chapter?: string;
  related?: string[];
}

/** A paper with relations written `extends ames2021`. */
function paper(key: string, { chapter = 'one', related = [] }: Invented) {
  const name = key.replace(/\d.*$/u, '');
  const list = related.map((relation) => {
    const [type = '', other = ''] = relation.split(' ');
    return `  - {key: ${other}, type: ${type}, reason: Because.}\n`;
  });
  const fields = `authors: [A ${name}]\nyear: 2021\nchapter: ${chapter}\n`;
  return paperPage(key, key, 'A.', `${fields}${list.length === 0 ? '' : `related:\n${list.join('')}`}`);
}

const papers = [
  paper('ames2021', { related: ['shares-question buoy2021', 'contrasts cole2021', 'extends buoy2021'] }),
  paper('buoy2021', { related: ['shares-question ames2021'] }),
  paper('cole2021', { chapter: 'two', related: ['contrasts ames2021'] }),
  paper('dorn2021', { chapter: 'two' }),
];
const survey = surveyOf({ papers });
const chapterOf = (slug: string): SurveyChapter => {
  const chapter = survey.chapters.find((each) => each.slug === slug);
  if (chapter === undefined) throw new Error(`The invented survey has no chapter ${slug}.`);
  return chapter;
};
const [one, two] = [chapterOf('one'), chapterOf('two')];

describe('the relations of a chapter', () => {
  it('are those that its papers state and those that others state of them, sorted', () => {
    const words = (chapter: SurveyChapter) =>
      chapterRelations(survey, chapter).map(({ from, type, to }) => `${from.key} ${type} ${to.key}`);
    expect(words(one)).toEqual([
      'ames2021 extends buoy2021',
      'ames2021 contrasts cole2021',
      'ames2021 shares-question buoy2021',
      'buoy2021 shares-question ames2021',
      'cole2021 contrasts ames2021',
    ]);
    expect(words(two)).toEqual(['ames2021 contrasts cole2021', 'cole2021 contrasts ames2021']);
  });
  it('are counted', () => {
    const counts = countRelations(chapterRelations(survey, one), one);
    expect(counts).toEqual({ relations: 5, papers: 2, inside: 3, outside: 2 });
    expect(relationSentence(counts)).toBe('5 relations of 2 papers, 2 of them to papers of other chapters');
    expect(relationSentence({ relations: 1, papers: 2, inside: 1, outside: 0 })).toBe(
      '1 relation of 2 papers',
    );
    expect(relationSentence(countRelations(chapterRelations(survey, two), two))).toBe(
      '2 relations of 1 paper, all to papers of other chapters',
    );
  });
  it('have a page that the sitemap and links of the prose know, but only where there are some', () => {
    expect(relationPages(survey).map(({ path }) => path)).toEqual([
      '/chapters/one/relations/',
      '/chapters/two/relations/',
    ]);
    expect(pageList(survey)).toContain('/chapters/one/relations/');
    const none = surveyOf({ papers: [paper('ames2021', {})] });
    expect(relationPages(none)).toEqual([]);
    expect(pageList(none).filter((path) => path.endsWith('/relations/'))).toEqual([]);
    const linking = [chapterPage('01-one', '[A](/chapters/two/relations/) [B](/chapters/one/relation/)')];
    expect(problemsOf(surveyOf({ papers, chapters: linking })).join('\n')).toMatch(
      /^\S+ \S+ (?!.*two\/relations).*\/chapters\/one\/relation\//u,
    );
  });
});

describe('the network of a chapter', () => {
  const network = relationsNetwork(survey, one);
  const words = network?.lines.map(({ type, from, to, mutual }) =>
    [type, network.nodes[from]?.label, network.nodes[to]?.label, ...(mutual ? ['mutual'] : [])].join(' '),
  );

  it('has its own papers and those they are related to', () => {
    expect(network?.nodes.map(({ label, own, other }) => [label, own, other?.slug])).toEqual([
      ['ames 2021', true, undefined],
      ['buoy 2021', true, undefined],
      ['cole 2021', false, 'two'],
    ]);
  });
  it('draws one line for what two papers state of each other in the same words', () => {
    expect(words).toEqual([
      'extends ames 2021 buoy 2021',
      'contrasts ames 2021 cole 2021 mutual',
      'shares-question ames 2021 buoy 2021 mutual',
    ]);
    expect(network?.types).toEqual(['extends', 'contrasts', 'shares-question']);
  });
  it('draws the lines of two relations of one pair side by side', () => {
    const [first, , second] = network?.lines ?? [];
    const middle = (line = first) => [
      ((line?.start.x ?? 0) + (line?.end.x ?? 0)) / 2,
      ((line?.start.y ?? 0) + (line?.end.y ?? 0)) / 2,
    ];
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [middle(first), middle(second)];
    expect(Math.hypot(x1 - x2, y1 - y2)).toBeGreaterThan(3);
  });
  it('keeps them side by side when each of the two states one', () => {
    const box = { y: 0, width: 40, height: 20 };
    const ties = [
      { type: 'extends', from: 0, to: 1, mutual: false },
      { type: 'contrasts', from: 1, to: 0, mutual: false },
    ] as const;
    const lines = drawLines(ties, [
      { ...box, x: 0 },
      { ...box, x: 100 },
    ]);
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [
        { x: 22, y: -3.5 },
        { x: 78, y: -3.5 },
      ],
      [
        { x: 78, y: 3.5 },
        { x: 22, y: 3.5 },
      ],
    ]);
  });
  it('is worked out once, and is absent where there are no relations', () => {
    expect(relationsNetwork(survey, one)).toBe(network);
    expect(relationsNetwork(surveyOf({ papers: [paper('ames2021', {})] }), one)).toBeUndefined();
  });
  it('has a small version with a dot for each paper and a line for each pair', () => {
    const glyph = network && networkGlyph(network);
    expect(glyph?.own.match(/M/gu)).toHaveLength(2);
    expect(glyph?.others.match(/M/gu)).toHaveLength(1);
    expect(glyph?.lines.match(/L/gu)).toHaveLength(2);
    expect(Math.max(glyph?.width ?? 0, glyph?.height ?? 0)).toBe(240);
  });
});

it('short labels name the first author, or all that the label has where two would be the same', () => {
  const named = (key: string, authors: string[], shortAuthors: string, yearLabel: string) => ({
    key,
    authors,
    shortAuthors,
    yearLabel,
  });
  const labels = shortLabels([
    named('a', ['Ada van der Ames', 'Ben Buoy', 'Cy Cole'], 'van der Ames et al.', '2021a'),
    named('b', ['Dee Dorn'], 'Dorn', '2022'),
    named('c', ['Dee Dorn', 'Eve Eder'], 'Dorn and Eder', '2022'),
    named('d', [], 'A title of $\\sigma$ that stands for unknown authors …', 'n.d.'),
  ]);
  expect([...labels.values()]).toEqual([
    'van der Ames 2021a',
    'Dorn 2022',
    'Dorn and Eder 2022',
    'A title of σ that stands… n.d.',
  ]);
});

it('a text is as wide as its letters, with accents or without', () => {
  expect(textWidth('Wim')).toBeGreaterThan(textWidth('Jil'));
  expect(textWidth('Schöne')).toBe(textWidth('Schone'));
  expect(textWidth('')).toBe(0);
});
