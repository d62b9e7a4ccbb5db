import { describe, expect, it } from 'vitest';
import { quotationCount, referencesOf } from '../../../src/lib/site/chapter-references.ts';
import { citingPages } from '../../../src/lib/site/cited-in.ts';
import { nearestPapers, relatedPapers } from '../../../src/lib/site/related-papers.ts';
import { specimen } from '../../../src/lib/site/specimen.ts';
import { tagLabels } from '../../../src/lib/site/topics.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';

const survey = inventedSurvey();

describe('the references of a chapter', () => {
  const references = referencesOf(survey, '/chapters/one/');
  it('hold each cited paper once, by first author', () => {
    expect(references.map(({ paper }) => paper.key)).toEqual(['ames2021lanterns', 'drew2022buoys']);
  });
  it('give each distinct quotation once, with every place that uses it', () => {
    const [lanterns] = references;
    expect(
      lanterns?.evidence.map(({ id, quote, citations }) => [
        id,
        quote,
        citations.map(({ anchor }) => anchor),
      ]),
    ).toEqual([
      ['ev-ames2021lanterns-1', 'dim in layers', ['cite-1', 'cite-4']],
      ['ev-ames2021lanterns-2', 'fail on night scenes', ['cite-2']],
    ]);
  });
  it('hold as many quotations as the page says', () => {
    expect([quotationCount(survey, '/chapters/one/'), quotationCount(survey, '/chapters/two/')]).toEqual([
      3, 0,
    ]);
  });
  it('keep citations without a quotation apart', () => {
    expect(references[1]?.mentions.map(({ anchor }) => anchor)).toEqual(['cite-3']);
  });
  it('are empty for a chapter that cites nothing', () => {
    expect(referencesOf(survey, '/chapters/two/')).toEqual([]);
  });
});

it('a paper knows the sentences that cite it, each once, with the words they quote', () => {
  const pages = citingPages(survey, paperOf(survey, 'ames2021lanterns'));
  expect(pages.map(({ name, path }) => [name, path])).toEqual([['Chapter 1', '/chapters/one/']]);
  expect(pages[0]?.sentences.map(({ anchor, quotes }) => [anchor, quotes])).toEqual([
    ['cite-1', ['dim in layers']],
    ['cite-2', ['fail on night scenes']],
    ['cite-4', ['dim in layers']],
  ]);
  expect(citingPages(survey, paperOf(survey, 'eder2024ropes'))).toEqual([]);
});

describe('relations', () => {
  it('are shown on both papers, in words that fit each', () => {
    const words = (key: string) =>
      relatedPapers(survey, paperOf(survey, key)).map(({ paper, words: said }) => [paper.key, said]);
    expect(words('ames2021lanterns')).toEqual([['drew2022buoys', 'Contrasts with']]);
    expect(words('drew2022buoys')).toEqual([['ames2021lanterns', 'Contrasted by']]);
  });
  it('say on which of the two pages their reason was written', () => {
    const received = (key: string) =>
      relatedPapers(survey, paperOf(survey, key)).map(({ isReceived }) => isReceived);
    expect([received('ames2021lanterns'), received('drew2022buoys')]).toEqual([[false], [true]]);
  });
  it('are not repeated among the nearest papers', () => {
    const nearest = nearestPapers(survey, paperOf(survey, 'ames2021lanterns')).map(({ paper }) => paper.key);
    expect(nearest).toEqual(['eder2024ropes']);
  });
});

it('the specimen is a sentence that quotes one source once', () => {
  expect(specimen(survey)?.citation.anchor).toMatch(/^cite-[14]$/u);
  expect(specimen({ ...survey, citations: [] })).toBeUndefined();
});

it('tags are shown with the words of the vocabulary', () => {
  const paper = paperOf(survey, 'ames2021lanterns');
  expect(tagLabels(survey, paper)).toEqual([{ id: 'light', label: 'light sources', definition: 'D.' }]);
  expect(tagLabels(survey, { ...paper, tags: ['unknown'] })).toEqual([
    { id: 'unknown', label: 'unknown', definition: undefined },
  ]);
});
