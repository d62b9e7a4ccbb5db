import { describe, expect, it } from 'vitest';
import { citingPages } from '../../../src/lib/site/cited-in.ts';
import { firstCitations } from '../../../src/lib/site/first-citations.ts';
import { referredFrom } from '../../../src/lib/site/referred-from.ts';
import { repositoryLinks } from '../../../src/lib/site/repository.ts';
import type { Survey, SurveyChapter } from '../../../src/lib/survey/types.ts';
import { chapterPage, paperPage, surveyOf } from '../survey/make-page.ts';
import { paperOf } from './invented-survey.ts';

const one = `Oars are old [@ames2021oars, "oars are old"].

## Rowing

Rowing is slow [@boon2022sails]. It is @eq-pull that says why, as @ch-one did.

<Equation id="eq-pull">

$$p = 1$$

</Equation>

### Alone

<Table id="tbl-crews">

Crews [@cole2023crews].

| crew | size      |
| ---- | --------- |
| $n$  | @eq-pull  |

</Table>
`;

const two = `Sails came later (@eq-pull). @ch-one told the first half.

## Wind

By @eq-pull and @sec-rowing a sail pulls too. By @eq-pull again.

<Table id="tbl-winds">

Winds.

| wind  | told in           |
| ----- | ----------------- |
| north | @tbl-crews, again |

</Table>
`;

const survey = surveyOf({
  chapters: [chapterPage('01-one', one), chapterPage('02-two', two)],
  papers: [
    paperPage('ames2021oars', 'Oars', 'Oars are old. See @sec-rowing.', 'chapter: one\n'),
    paperPage('boon2022sails', 'Sails', 'Sails. See @eq-pull and @eq-pull.', 'chapter: two\n'),
    paperPage(
      'cole2023crews',
      'Crews',
      'Crews, unlike @boon2022sails.',
      'chapter: one\nyear: 2023\nauthors: [Cy Cole]\n',
    ),
  ],
});

describe('what refers to a chapter', () => {
  const { chapters, papers } = referredFrom(survey, chapterOf(survey, 'one'));

  it('is named by sentence, with where it stands and all that it refers to', () => {
    expect(chapters.map(({ chapter }) => chapter.slug)).toEqual(['two']);
    expect(
      chapters[0]?.referrals.map(({ sentence, targets, at }) => [
        sentence,
        targets.map(({ label }) => label),
        at,
      ]),
    ).toEqual([
      ['Sails came later (Equation 1.1).', ['eq-pull'], { name: 'Opening', fragment: '' }],
      ['Chapter 1 told the first half.', ['ch-one'], { name: 'Opening', fragment: '' }],
      [
        'By Equation 1.1 and Section 1.1 a sail pulls too.',
        ['eq-pull', 'sec-rowing'],
        { name: 'Section 2.1', fragment: 'wind' },
      ],
      ['By Equation 1.1 again.', ['eq-pull'], { name: 'Section 2.1', fragment: 'wind' }],
      ['north: Table 1.1, again', ['tbl-crews'], { name: 'Table 2.1', fragment: 'tbl-winds' }],
    ]);
  });

  it('holds the papers of other chapters, each target once, and leaves out its own', () => {
    expect(papers.map(({ paper, targets }) => [paper.key, targets.map(({ label }) => label)])).toEqual([
      ['boon2022sails', ['eq-pull']],
    ]);
  });

  it('is nothing where no other page refers to it', () => {
    expect(referredFrom(survey, chapterOf(survey, 'two'))).toEqual({ chapters: [], papers: [] });
  });
});

it('each paper of a chapter knows where the chapter first cites it', () => {
  expect([...firstCitations(survey, chapterOf(survey, 'one'))]).toEqual([
    ['ames2021oars', { anchor: 'cite-1', where: 'the opening' }],
    ['boon2022sails', { anchor: 'cite-2', where: '1.1' }],
    ['cole2023crews', { anchor: 'cite-3', where: 'Table 1.1' }],
  ]);
});

it('a sentence that cites a paper says where it stands', () => {
  const placesOf = (key: string): string[] =>
    citingPages(survey, paperOf(survey, key)).flatMap(({ sentences }) => sentences.map(({ at }) => at));
  expect([placesOf('boon2022sails'), placesOf('cole2023crews')]).toEqual([
    ['Section 1.1', 'notes on Cole, 2023'],
    ['Table 1.1'],
  ]);
});

describe('the links to a repository', () => {
  it.each([
    [
      'https://github.com/a/b.git',
      'https://github.com/a/b/edit/main/content/a%20b.mdx',
      'https://github.com/a/b/issues/new?title=1%20One%20%26%20two&body=File%3A%20content%2Fa%20b.mdx%0A%0A',
    ],
    [
      'https://gitlab.example.org/a/b/',
      'https://gitlab.example.org/a/b/-/edit/main/content/a%20b.mdx',
      'https://gitlab.example.org/a/b/-/issues/new?issue[title]=1%20One%20%26%20two&issue[description]=File%3A%20content%2Fa%20b.mdx%0A%0A',
    ],
    [
      'https://codeberg.org/a/b',
      'https://codeberg.org/a/b/_edit/main/content/a%20b.mdx',
      'https://codeberg.org/a/b/issues/new?title=1%20One%20%26%20two&body=File%3A%20content%2Fa%20b.mdx%0A%0A',
    ],
  ])('at %s edit the file and report a problem with the page', (repository, edit, report) => {
    expect(repositoryLinks(repository, 'content/a b.mdx', '1 One & two')).toEqual({ edit, report });
  });
});

function chapterOf({ chapters }: Survey, slug: string): SurveyChapter {
  const chapter = chapters.find((candidate) => candidate.slug === slug);
  if (chapter === undefined) throw new Error(`The invented survey has no chapter ${slug}.`);
  return chapter;
}
