import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatorRoot } from '../../../src/io/paths.ts';
import { pageList } from '../../../src/lib/site/page-list.ts';
import { colourOfPart, darkPaper, lightColours, partColours } from '../../../src/lib/site/picture/colours.ts';
import { drawableText } from '../../../src/lib/site/picture/drawable-text.ts';
import type { PictureNode } from '../../../src/lib/site/picture/node.ts';
import { paletteOf, reduceColours } from '../../../src/lib/site/picture/palette.ts';
import { authorLine } from '../../../src/lib/site/picture/paper-picture.ts';
import { pictureOf, sitePictures } from '../../../src/lib/site/picture/pictures.ts';
import { surveyOf } from '../survey/make-page.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';

const survey = inventedSurvey();
const pictures = new Map(sitePictures(survey).map(({ path, tree }) => [path, tree]));

/** The texts of a picture, in order. */
function textsOf(tree: PictureNode | undefined): string[] {
  return [tree?.props.children ?? []]
    .flat()
    .flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)))
    .filter((text) => text !== '');
}

it('each page has a picture, and each picture an address of its own', () => {
  const addresses = [...pageList(survey), '/404.html'].map((path) => pictureOf(survey, path).path);
  expect(addresses.filter((path) => !pictures.has(path))).toEqual([]);
  expect(pictures.size).toBe(sitePictures(survey).length);
  expect(pictureOf(survey, '/papers/ames2021lanterns/')).toEqual({
    path: '/og/papers/ames2021lanterns.png',
    alt: '“Lanterns & σ-layers” by Ames and van den Boer, a paper in T',
  });
  expect(pictureOf(survey, '/chapters/one/').alt).toBe('“1 One”, a chapter of T');
  expect(pictureOf(survey, '/chapters/one/relations/').path).toBe('/og/chapters/one.png');
  expect(pictureOf(survey, '/404.html').path).toBe('/og/home.png');
});

it('papers of a survey of thousands share the pictures of their chapters', () => {
  const papers = new Map(
    Array.from({ length: 1001 }, (_, index) => [
      `p${index}`,
      { ...paperOf(survey, 'drew2022buoys'), key: `p${index}` },
    ]),
  );
  const large = { ...survey, papers };
  expect(sitePictures(large).filter(({ path }) => path.startsWith('/og/papers/'))).toEqual([]);
  expect(pictureOf(large, '/papers/p7/').path).toBe('/og/chapters/two.png');
});

it('a paper is shown with title, authors, venue and chapter', () => {
  expect(textsOf(pictures.get('/og/papers/ames2021lanterns.png'))).toEqual([
    'T',
    'ICML 2021',
    'Lanterns & σ-layers',
    'Ada Ames and Ben van den Boer',
    '1',
    'One',
  ]);
});

it('a chapter is shown with number, title, question and its papers by year', () => {
  const tree = pictures.get('/og/chapters/two.png');
  expect(textsOf(tree)).toEqual(expect.arrayContaining(['Part I', '2', 'Two', '2 papers', '2021', '2024']));
  expect(JSON.stringify(tree).match(/"type":"circle"/gu)).toHaveLength(2);
});

it('a survey of nothing has pictures all the same, none with a word that is missing', () => {
  const bare = sitePictures(surveyOf({}));
  expect(bare.map(({ path }) => path)).toContain('/og/home.png');
  expect(bare.flatMap(({ tree }) => textsOf(tree)).filter((text) => /undefined|NaN/u.test(text))).toEqual([]);
  expect(JSON.stringify(bare)).not.toMatch(/NaN|Infinity|null,"/u);
});

it.each([
  [[], ''],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D'], 'A, B and 2 more'],
])('names the authors %j', (authors, line) => {
  expect(authorLine(authors)).toBe(line);
});

describe('colours', () => {
  const css = readFileSync(`${generatorRoot}/src/styles/tokens.css`, 'utf8');
  const token = (name: string): string[] =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'u').exec(css)?.slice(1) ?? [];
  it('are those of the style sheet', () => {
    const { paper, ink, muted, line, accent, markerStrong } = lightColours;
    expect([paper, darkPaper]).toEqual(token('paper'));
    expect([ink, muted, line, accent, markerStrong]).toEqual(
      ['ink', 'muted', 'line', 'accent', 'marker-strong'].map((name) => token(name)[0]),
    );
    expect([...partColours]).toEqual([1, 2, 3, 4, 5, 6].map((part) => token(`part-${part}`)[0]));
    expect(token('part-7')).toEqual([]);
  });
  it('of parts repeat after the last', () => {
    expect(colourOfPart(partColours.length)).toBe(partColours[0]);
    expect(colourOfPart(undefined)).toBe(lightColours.accent);
  });
});

it.each([
  ['GPT 模型 for ships', '模型', 'GPT … for ships'],
  ['深層学習', '深層学習', ''],
  ['Thị Huế', 'ịế', 'Thi Hue'],
  ['Buoys 😀', '😀', 'Buoys'],
  ['x₂ → y', '₂→', 'x2 y'],
  ['e\u0301cole', 'x', 'école'],
])('%s without %s is drawn as %s', (text, missing, drawn) => {
  expect(drawableText(text, new Set(missing))).toBe(drawn);
});

it('a picture has no tones but those of its palette', () => {
  const tree: PictureNode = { type: 'div', props: { style: { background: '#d8a300', color: '#17201c' } } };
  const palette = paletteOf(tree);
  expect(palette).toEqual([
    [251, 252, 250],
    [216, 163, 0],
    [23, 32, 28],
    [137, 142, 139],
  ]);
  const pixels = Uint8Array.from([250, 250, 250, 30, 30, 30, 120, 130, 130, 210, 160, 9]);
  reduceColours(pixels, palette);
  expect([...pixels]).toEqual([251, 252, 250, 23, 32, 28, 137, 142, 139, 216, 163, 0]);
});
