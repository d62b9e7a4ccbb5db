import { expect, it } from 'vitest';
import type { Survey } from '../../../src/lib/survey/types.ts';
import { chapterPage, digestOf, paperPage, surveyOf } from './make-page.ts';

const abstract = 'Deep buoys drift less than shallow ones.';
const digests = [digestOf([{ title: 'Deep Buoys', abstract }])];

function messages({ diagnostics }: Survey, rule: string): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ severity, place, message }) => `${place.file}:${place.line} ${severity} ${message}`);
}

it('says what a paper lacks', () => {
  const papers = [
    paperPage('ames2021deep', 'Deep Buoys', abstract, 'kind: theory\n'),
    paperPage('drew2022buoys', 'Buoys', abstract),
  ];
  expect(messages(surveyOf({ papers, digests }), 'paper-unfinished')).toEqual([
    'content/papers/ames2021deep.mdx:3 note Still missing of “Deep Buoys”: `brief`, `related`, notes.',
    'content/papers/drew2022buoys.mdx:3 note Still missing of “Buoys”: `kind`, `brief`, `related`, notes.',
  ]);
});

it('says it once where many papers lack something', () => {
  const papers = Array.from({ length: 21 }, (_, at) =>
    paperPage(`ames20${at + 10}deep`, 'Deep Buoys', abstract),
  );
  expect(messages(surveyOf({ papers, digests }), 'paper-unfinished')).toEqual([
    'content/papers/ames2010deep.mdx:3 note 21 papers still lack their kind, brief, relations or notes; this is the first.',
  ]);
});

it('wants a paper cited with evidence in its home chapter once that has prose', () => {
  const papers = [paperPage('ames2021deep', 'Deep Buoys', abstract, 'chapter: one\n')];
  const withChapter = (...chapters: [string, string][]): string[] =>
    messages(
      surveyOf({ papers, digests, chapters: chapters.map(([name, body]) => chapterPage(name, body)) }),
      'paper-not-cited',
    );
  const quoting = 'They drift less [@ames2021deep, "drift less"].';
  expect(withChapter()).toEqual([]);
  expect(withChapter(['01-one', quoting])).toEqual([]);
  const warning = [
    'content/papers/ames2021deep.mdx:7 warning “Deep Buoys” is not cited with evidence in its home, Chapter 1.',
  ];
  expect(withChapter(['01-one', 'They drift less [@ames2021deep].'])).toEqual(warning);
  expect(withChapter(['01-one', 'Text.'], ['02-two', quoting])).toEqual(warning);
});

it('points at citations of chapters that carry no evidence', () => {
  const papers = [paperPage('ames2021deep', 'Deep Buoys', abstract)];
  const chapters = [chapterPage('01-one', 'One [@ames2021deep], two [@ames2021deep, "drift less"].')];
  expect(messages(surveyOf({ papers, chapters, digests }), 'citation-without-evidence')).toEqual([
    'content/chapters/01-one.mdx:6 note The citation of @ames2021deep has no evidence.',
  ]);
});
