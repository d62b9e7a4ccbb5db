import { fieldMap } from '../site/field-map.ts';
import { plainName } from '../site/editors.ts';
import { count, listWords } from '../site/number-words.ts';
import { colourOfPart, lightColours } from '../site/picture/colours.ts';
import { mark } from '../site/picture/frame.ts';
import { box, drawing, words, type PictureNode } from '../site/picture/node.ts';
import { plainText } from '../site/plain-text.ts';
import { numberedChapters } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';

/** Size of the cover in pixels, in the proportions that shops and shelves expect. */
export const coverSize = { width: 1600, height: 2400 } as const;

/** Title, subtitle and editors, and between them every paper as a point in the colour of its part, in square brackets. */
export function coverPicture(survey: Survey): PictureNode {
  const { title, subtitle, editors } = survey.config;
  const chapters = numberedChapters(survey).length;
  const facts = [...(chapters > 0 ? [count(chapters, 'chapter')] : []), count(survey.papers.size, 'paper')];
  const size = titleSize(title);
  const people = listWords(editors.map((name) => plainName(name).replace(/^The /u, 'the ')));
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      boxSizing: 'border-box',
      padding: '130px 130px 110px',
      background: lightColours.paper,
      color: lightColours.ink,
    },
    box(
      { flexDirection: 'column', gap: 36 },
      words(
        plainText(title),
        { font: 'serif', fontSize: size, lineHeight: 1.05, lineClamp: Math.floor(500 / (1.05 * size)) },
        'Survey',
      ),
      subtitle === undefined
        ? undefined
        : words(plainText(subtitle), {
            fontWeight: 400,
            fontSize: 62,
            lineHeight: 1.3,
            lineClamp: 2,
            color: lightColours.muted,
          }),
    ),
    field(survey),
    box(
      { alignItems: 'flex-end', justifyContent: 'space-between', fontSize: 44 },
      box(
        { flexDirection: 'column', gap: 14, maxWidth: 1150 },
        words(facts.join(' · '), { color: lightColours.accent }),
        people === ''
          ? undefined
          : words(`Edited by ${people}`, { fontWeight: 400, lineClamp: 2, color: lightColours.muted }),
      ),
      mark(110),
    ),
  );
}

/** Size of the letters of a title that leaves room for the drawing: two lines of the largest, four of the smallest. */
function titleSize(title: string): number {
  const letters = [...title].length;
  return letters < 24 ? 190 : letters < 50 ? 150 : letters < 85 ? 125 : 100;
}

/** The map of the survey, turned upright, as the content of a citation. */
function field(survey: Survey): PictureNode {
  const map = fieldMap(survey);
  const [across, up] = [1060, 1320];
  const bracket = (right: boolean): string =>
    `M${right ? across - 90 : 90} 8H${right ? across - 8 : 8}V${up - 8}h${right ? -82 : 82}`;
  const inner = { x: 90, y: 70, width: across - 180, height: up - 140 };
  return box(
    { justifyContent: 'center' },
    drawing({ width: across, height: up, viewBox: `0 0 ${across} ${up}` }, [
      ...[false, true].map(
        (right) =>
          [
            'path',
            { d: bracket(right), fill: 'none', stroke: lightColours.accent, 'stroke-width': 16 },
          ] as const,
      ),
      ...map.groups.flatMap(({ chapter, points }) =>
        points.map(
          ({ x, y }) =>
            [
              'circle',
              {
                cx: Math.round(inner.x + (y / map.height) * inner.width),
                cy: Math.round(inner.y + (x / map.width) * inner.height),
                r: 15,
                fill: chapter === undefined ? lightColours.muted : colourOfPart(chapter.part),
              },
            ] as const,
        ),
      ),
    ]),
  );
}
