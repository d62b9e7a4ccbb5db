import { describe, expect, it } from 'vitest';
import { chapterPage, digestOf, paperPage, problemsOf, surveyOf } from './make-page.ts';

const abstract =
  'Deep buoys drift less than shallow ones because their moorings hold in every storm that we have seen. Nobody knows why the ropes never break.';
const digests = [digestOf([{ title: 'Deep Buoys', abstract }])];
const copied = 'Deep buoys drift *less* than shallow ones, because their moorings hold in';

function problemsIn(body: string): string[] {
  const papers = [paperPage('ames2021deep', 'Deep Buoys', abstract)];
  const survey = surveyOf({ chapters: [chapterPage('01-one', body)], papers, digests });
  return problemsOf(survey).filter((problem) => problem.includes('copied-words'));
}

describe('words of the digests', () => {
  it('may not be copied, with or without marks and citations between them', () => {
    expect(problemsIn(`Before.\n\n${copied} calm.`)).toEqual([
      'content/chapters/01-one.mdx:8:1 copied-words 12 words in a row are copied from the digest of “Deep Buoys”.',
    ]);
    const cited = copied.replace('ones,', 'ones [@ames2021deep, "moorings hold"],');
    expect(problemsIn(cited)).toHaveLength(1);
    expect(problemsIn(copied.replace('shallow', '<Term id="a">shallow</Term>'))).toHaveLength(1);
  });

  it.each([
    ['a list', `- One.\n- ${copied} calm.`],
    ['a cell', `| A |\n| --- |\n| ${copied} calm. |`],
    ['a title', `<Aside kind="note" title="${copied.replaceAll('*', '')}">\n\nText.\n\n</Aside>`],
    ['a footnote', `Text.[^1]\n\n[^1]: ${copied} calm.`],
  ])('may not be copied into %s', (_, body) => {
    expect(problemsIn(body)).toHaveLength(1);
  });

  it('may stand eleven in a row, as evidence, in the abstract and as a title', () => {
    expect(problemsIn(copied.replace(' in', ' out'))).toEqual([]);
    expect(problemsIn(`Calm [@ames2021deep, "${copied.replaceAll('*', '')}"].`)).toEqual([]);
  });

  it('may not be copied into fields', () => {
    const survey = surveyOf({
      papers: [
        paperPage('ames2021deep', 'Deep Buoys', abstract, `brief: ${copied.replaceAll('*', '')} calm.\n`),
      ],
      glossary: [
        { id: 'buoy', term: 'buoy', aliases: [], definition: `${copied.replaceAll('*', '')} calm.` },
      ],
      digests,
    });
    expect(problemsOf(survey).filter((problem) => problem.includes('copied-words'))).toEqual([
      'content/glossary.yaml:1:1 copied-words 12 words in a row are copied from the digest of “Deep Buoys”.',
      'content/papers/ames2021deep.mdx:7:8 copied-words 12 words in a row are copied from the digest of “Deep Buoys”.',
    ]);
  });
});

describe('words of other pages', () => {
  const passage = 'Each lantern on the coast is lit by hand at the hour when boats return.';

  it('are reported at the second place, which names the first', () => {
    const chapters = [chapterPage('01-one', passage), chapterPage('02-two', `So:\n\n${passage}`)];
    expect(problemsOf(surveyOf({ chapters }))).toEqual([
      'content/chapters/02-two.mdx:8:1 repeated-passage 15 words in a row stand in content/chapters/01-one.mdx as well.',
    ]);
  });

  it('may be said twice on one page', () => {
    expect(problemsOf(surveyOf({ chapters: [chapterPage('01-one', `${passage}\n\n${passage}`)] }))).toEqual(
      [],
    );
  });
});
