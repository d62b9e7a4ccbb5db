import { describe, expect, it } from 'vitest';
import { argumentOf } from '../../../src/lib/site/argument.ts';
import { surveyConfigSchema } from '../../../src/lib/survey/config.ts';
import { chapterPage, digestOf, paperPage, problemsOf, surveyOf } from '../survey/make-page.ts';

const digests = [
  digestOf([
    { title: 'Deep Buoys', abstract: 'Buoys drift far.' },
    { title: 'Moorings', abstract: 'Moorings hold fast.' },
  ]),
];
const papers = [
  paperPage('ames2021deep', 'Deep Buoys', 'Buoys drift far.', 'chapter: one\n'),
  paperPage(
    'cole2022moorings',
    'Moorings',
    'Moorings hold fast.',
    'chapter: two\nseeds:\n  - file: a.txt\n    lines: [5, 7]\n',
  ),
];
const text = [
  '## Drift {/* #drift */}',
  'It drifts [@ames2021deep, "drift far"]. So it seems [@cole2022moorings].',
  '### Of rope {/* #rope */}',
  'It holds [@cole2022moorings, "hold fast"].',
  '<Table id="tbl-all">\n\nAll.\n\n| What |\n| --- |\n| drifts [@ames2021deep, "Buoys drift"] |\n\n</Table>',
  '## Chain {/* #chain */}',
  'It drifts still [@ames2021deep, "Buoys drift far"].',
].join('\n\n');

function surveyWith(sections: string[]) {
  return surveyOf({
    config: surveyConfigSchema.parse({
      title: 'T',
      argument: { thesis: 'All drifts.', claims: sections.map((section) => ({ claim: 'C.', section })) },
      parts: [
        {
          title: 'P',
          chapters: [
            { slug: 'one', title: 'One' },
            { slug: 'two', title: 'Two' },
          ],
        },
      ],
    }),
    chapters: [chapterPage('01-one', text), chapterPage('02-two', 'Text.')],
    papers,
    digests,
  });
}

describe('the argument of a survey', () => {
  it('gives each claim its section with all that stands under it, but for tables, up to the next section', () => {
    const claims = argumentOf(surveyWith(['sec-drift', 'sec-rope', 'sec-chain']))?.claims;
    expect(
      claims?.map(({ title, path, quotations, chapters }) => [
        title,
        path,
        quotations,
        chapters.map(({ slug }) => slug).join(' '),
      ]),
    ).toEqual([
      ['Drift', '/chapters/one/#drift', 2, 'one two'],
      ['Of rope', '/chapters/one/#rope', 1, 'two'],
      ['Chain', '/chapters/one/#chain', 1, 'one'],
    ]);
  });

  it('is not there where the outline has none', () => {
    expect(argumentOf(surveyOf({}))).toBeUndefined();
  });

  it('is refused when it names a section that is not there, with the nearest one', () => {
    const survey = surveyWith(['sec-drift', 'sec-chian']);
    expect(problemsOf(survey)).toContain(
      'content/survey.yaml:1:1 unknown-target Nothing has the label “sec-chian”.',
    );
    expect(survey.diagnostics.find(({ rule }) => rule === 'unknown-target')?.hint).toContain('@sec-chain');
  });
});
