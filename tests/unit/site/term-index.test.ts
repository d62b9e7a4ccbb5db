import { expect, it } from 'vitest';
import { termIndex } from '../../../src/lib/site/term-index.ts';
import { chapterPage, surveyOf } from '../survey/make-page.ts';

const entry = (id: string, term: string, aliases: string[] = []) => ({ id, term, aliases, definition: 'D.' });
const survey = surveyOf({
  glossary: [
    entry('mooring', 'mooring', ['moorings']),
    entry('deep-buoy', 'deep buoy', ['DB']),
    entry('rope', 'rope'),
    entry('light', 'light'),
  ],
  chapters: [
    chapterPage(
      '01-one',
      [
        'A mooring holds.',
        '## Deep-buoy physics',
        'Its *moorings* hold. $rope$',
        '### Lanterns {/* #lamp */}',
        '| Light |\n| --- |\n| A <Term id="mooring">Mooring</Term>, a DB |',
      ].join('\n\n'),
    ),
    chapterPage('02-two', '## Ropes\n\nDeep water, buoys, lights, DBs.'),
  ],
});

function indexOf(id: string): unknown {
  return termIndex(survey)
    .get(id)
    ?.map(({ title, path, sections }) => [
      title,
      path,
      ...sections.map((section) => [section.number, section.path]),
    ]);
}

it('lists chapters and sections that use a term or an alias of it', () => {
  expect(indexOf('mooring')).toEqual([
    [
      '1 One',
      '/chapters/one/',
      ['1.1', '/chapters/one/#deep-buoy-physics'],
      ['1.1.1', '/chapters/one/#lamp'],
    ],
  ]);
  expect(indexOf('deep-buoy')).toEqual([
    [
      '1 One',
      '/chapters/one/',
      ['1.1', '/chapters/one/#deep-buoy-physics'],
      ['1.1.1', '/chapters/one/#lamp'],
    ],
  ]);
});

it('takes whole words only, and none from formulas', () => {
  expect(indexOf('light')).toEqual([['1 One', '/chapters/one/', ['1.1.1', '/chapters/one/#lamp']]]);
  expect(indexOf('rope')).toBeUndefined();
});
