import { max } from 'd3-array';
import { scaleSqrt } from 'd3-scale';
import type { Survey, SurveyChapter } from '../../survey/types.ts';
import { count } from '../number-words.ts';
import { plainText } from '../plain-text.ts';
import { papersByYear, surveyYears } from '../years.ts';
import { colourOfPart, lightColours } from './colours.ts';
import { frame, inBrackets, titleWords } from './frame.ts';
import { box, drawing, words, type PictureNode } from './node.ts';

/** Number, title and question of a chapter, and when its papers appeared. */
export function chapterPicture(survey: Survey, chapter: SurveyChapter): PictureNode {
  const { number, title, summary, part, papers, slug, name } = chapter;
  const colour = colourOfPart(part);
  const partOf = part === undefined ? undefined : survey.parts[part];
  const text = [
    titleWords(plainText(title), 64, number === undefined ? slug : name),
    words(plainText(summary), {
      fontWeight: 400,
      fontSize: 26,
      lineHeight: 1.4,
      lineClamp: 4,
      color: lightColours.muted,
    }),
  ];
  return frame(
    survey.config,
    {
      ...(partOf && { corner: `Part ${partOf.numeral}` }),
      ...(papers.length > 0 && { foot: strip(survey, chapter, colour) }),
    },
    number === undefined ? inBrackets(colour, ...text) : besideNumber(number, colour, text),
  );
}

function besideNumber(number: number, colour: string, text: readonly PictureNode[]): PictureNode {
  return box(
    { alignItems: 'flex-start', gap: 44 },
    words(String(number), { font: 'serif', fontSize: 190, lineHeight: 0.82, color: colour, flexShrink: 0 }),
    box({ flexDirection: 'column', gap: 22, flexGrow: 1, flexBasis: 0 }, ...text),
  );
}

/** The papers of a chapter as dots on a line of years; the area of a dot is their number. */
function strip(survey: Survey, chapter: SurveyChapter, colour: string): PictureNode {
  const years = surveyYears(survey);
  const counts = papersByYear(survey, chapter, years);
  const [width, height] = [740, 56];
  const column = width / Math.max(1, years.length);
  const radius = scaleSqrt()
    .domain([0, Math.max(1, max(counts) ?? 1)])
    .range([0, Math.min(26, column / 2)]);
  return box(
    { alignItems: 'center', justifyContent: 'space-between', height, fontSize: 27 },
    words(count(chapter.papers.length, 'paper'), { color: colour }),
    years.length < 2
      ? undefined
      : box(
          { alignItems: 'center', gap: 16, fontSize: 23, color: lightColours.muted },
          words(String(years[0]), { fontWeight: 400 }),
          drawing({ width, height, viewBox: `0 0 ${width} ${height}` }, [
            ['path', { d: `M0 ${height / 2}H${width}`, stroke: lightColours.line, 'stroke-width': 2 }],
            ...counts.flatMap((papers, index) =>
              papers === 0
                ? []
                : [
                    [
                      'circle',
                      {
                        cx: Math.round((index + 0.5) * column),
                        cy: height / 2,
                        r: Math.round(radius(papers) * 10) / 10,
                        fill: colour,
                      },
                    ] as const,
                  ],
            ),
          ]),
          words(String(years.at(-1)), { fontWeight: 400 }),
        ),
  );
}
