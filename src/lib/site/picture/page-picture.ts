import type { Survey } from '../../survey/types.ts';
import { numberedChapters } from '../../survey/chapter-names.ts';
import { count } from '../number-words.ts';
import { plainText } from '../plain-text.ts';
import { surveyYears } from '../years.ts';
import { mapDrawing, yearsDrawing } from './charts.ts';
import { lightColours } from './colours.ts';
import { frame, inBrackets, mark, titleWords } from './frame.ts';
import { box, pictureSize, words, type PictureNode } from './node.ts';

interface PageWords {
  title: string;
  /** What is on the page, in a line. */
  line: (survey: Survey) => string;
}

const papersLine = (survey: Survey): string => {
  const years = surveyYears(survey);
  const span = years.length > 1 ? `, ${years[0]} to ${years.at(-1)}` : '';
  return `${count(survey.papers.size, 'paper')}${span}`;
};

const chaptersLine = (survey: Survey): string =>
  `${count(numberedChapters(survey).length, 'chapter')} in ${count(survey.parts.length, 'part')}`;

/** Words on the pictures of the pages that every survey has. */
const pages: ReadonlyMap<string, PageWords> = new Map([
  ['/chapters/', { title: 'Chapters', line: chaptersLine }],
  ['/papers/', { title: 'Papers', line: papersLine }],
  ['/timeline/', { title: 'Timeline', line: papersLine }],
  ['/map/', { title: 'Map', line: papersLine }],
  [
    '/glossary/',
    { title: 'Glossary', line: ({ glossary }) => `${count(glossary.length, 'term')} in plain words` },
  ],
  ['/bibliography/', { title: 'Bibliography', line: ({ papers }) => count(papers.size, 'reference') }],
  [
    '/coverage/',
    { title: 'Coverage', line: ({ digests }) => `What became of ${count(digests.length, 'digest')}` },
  ],
  ['/changes/', { title: 'Changes', line: () => 'What is new, and when it came' }],
  ['/about/', { title: 'About', line: () => 'Sources, method and limits' }],
  ['/contribute/', { title: 'Contribute', line: () => 'How to correct a page or add one' }],
  ['/search/', { title: 'Search', line: papersLine }],
]);

/** Paths of the standing pages that have a picture of their own; others show that of the home page. */
export const picturedPages: readonly string[] = [...pages.keys()];

/** @param path one of {@link picturedPages} */
export function pagePicture(survey: Survey, path: string): PictureNode {
  const { title = '', line = () => '' } = pages.get(path) ?? {};
  const chart = chartOf(survey, path);
  const text = [
    words(title, { font: 'serif', fontSize: 84, lineHeight: 1.1 }),
    words(line(survey), { fontWeight: 400, fontSize: 31, color: lightColours.muted }),
  ];
  return frame(
    survey.config,
    {},
    chart === undefined
      ? inBrackets(lightColours.accent, ...text)
      : box(
          { alignItems: 'center', justifyContent: 'space-between' },
          box({ flexDirection: 'column', gap: 20, width: 400 }, ...text),
          chart,
        ),
  );
}

function chartOf(survey: Survey, path: string): PictureNode | undefined {
  if (path === '/map/') return mapDrawing(survey, 660);
  return path === '/timeline/' ? yearsDrawing(survey, 660) : undefined;
}

/** Title and size of the survey, beside its map. */
export function homePicture(survey: Survey): PictureNode {
  const { title, subtitle } = survey.config;
  const facts = [papersLine(survey), ...(survey.parts.length > 0 ? [chaptersLine(survey)] : [])];
  return box(
    {
      alignItems: 'center',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      ...pictureSize,
      padding: '54px 64px',
      background: lightColours.paper,
      color: lightColours.ink,
    },
    box(
      { flexDirection: 'column', gap: 24, flexGrow: 1, flexBasis: 0 },
      mark(84),
      titleWords(plainText(title), 76, 'Survey'),
      subtitle === undefined
        ? undefined
        : words(plainText(subtitle), { font: 'serif', fontSize: 36, lineHeight: 1.25, lineClamp: 3 }),
      box(
        { flexDirection: 'column', gap: 8, marginTop: 12 },
        ...facts.map((fact) => words(fact, { fontWeight: 400, fontSize: 27, color: lightColours.muted })),
      ),
    ),
    mapDrawing(survey, 520),
  );
}
