import type { ParsedPage } from '../../../src/lib/dialect/types.ts';
import type { Survey } from '../../../src/lib/survey/types.ts';
import { chapterPage, digestOf, paperPage, surveyOf } from '../survey/make-page.ts';

const lanterns =
  'We introduce Lanterns, whose layers dim at a rate of $2^{-l}$ with half the memory. They fail on "night" scenes.';
const buoys = 'Buoys do not drift, for the mooring is learned first.';

const figure = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 300" role="img"><title>A buoy</title>
<defs><linearGradient id="sea"><stop offset="0" stop-color="var(--accent)"/></linearGradient></defs>
<circle cx="360" cy="150" r="80" fill="url(#sea)"/><use href="#sea"/><text font-size="20">sea</text><text font-size="24">buoy</text></svg>`;

/** A survey of invented papers whose first chapter has this body; its second holds a definition and a section. */
export function inventedSurvey(body: string): { survey: Survey; page: ParsedPage } {
  const page = chapterPage('01-one', body);
  const second = '## Ropes\n\n<Definition id="def-elsewhere" term="Rope">\n\nIt holds.\n\n</Definition>';
  const survey = surveyOf({
    papers: [
      paperPage(
        'ames2021lanterns',
        'Lanterns',
        lanterns,
        'authors: [Ada Ames, Ben Boer, Cy Cole]\nyear: 2021\nchapter: one\n',
      ),
      paperPage(
        'drew2022buoys',
        'Buoys',
        buoys,
        'authors: [Dee Drew]\nyear: 2022\nchapter: two\nseeds:\n  - file: a.txt\n    lines: [5, 7]\n',
      ),
    ],
    digests: [
      digestOf([
        { title: 'Lanterns', abstract: lanterns.replaceAll('$', '') },
        { title: 'Buoys', abstract: buoys },
      ]),
    ],
    glossary: [{ id: 'mooring', term: 'mooring', aliases: [], definition: 'What holds.' }],
    figures: new Map([['buoy.svg', figure]]),
    chapters: [page, chapterPage('02-two', second)],
  });
  return { survey, page };
}
