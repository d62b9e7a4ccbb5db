import type { SurveyConfig } from '../../survey/config.ts';
import { plainText } from '../plain-text.ts';
import { lightColours } from './colours.ts';
import { box, words, type PictureChild, pictureSize, type PictureNode } from './node.ts';

/** What all pictures share: the paper, the mark with the survey's name above, something below. */
export function frame(
  { title }: Pick<SurveyConfig, 'title'>,
  { corner = '', foot }: { corner?: string; foot?: PictureNode },
  ...body: (PictureChild | undefined)[]
): PictureNode {
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      ...pictureSize,
      padding: '52px 64px 54px',
      background: lightColours.paper,
      color: lightColours.ink,
    },
    box(
      { alignItems: 'center', justifyContent: 'space-between', fontSize: 25 },
      box(
        { alignItems: 'center', gap: 20 },
        mark(44),
        words(plainText(title), { maxWidth: 500, lineClamp: 1, color: lightColours.accent }, 'Survey'),
      ),
      words(corner, { maxWidth: 520, lineClamp: 1, color: lightColours.muted, fontWeight: 400 }),
    ),
    ...body,
    foot ?? box({ height: 40 }),
  );
}

/** The mark of the site, as in `Mark.astro`: a column of three states in brackets. */
export function mark(height: number): PictureNode {
  const { accent, accentFaint, markerStrong } = lightColours;
  const unit = height / 32;
  const state = (background: string): PictureNode => box({ width: 10 * unit, height: 7 * unit, background });
  const side = { thickness: 2 * unit, width: 7 * unit, colour: accent };
  return box(
    { height, gap: unit, flexShrink: 0 },
    bracket('left', side),
    box(
      { flexDirection: 'column', justifyContent: 'center', gap: 1.5 * unit },
      ...[accentFaint, markerStrong, accent].map(state),
    ),
    bracket('right', side),
  );
}

/** A square bracket as tall as the row that it stands in. */
function bracket(
  side: 'left' | 'right',
  { width, thickness, colour }: { width: number; thickness: number; colour: string },
): PictureNode {
  const arm = box({ width, height: thickness, background: colour });
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      alignItems: side === 'left' ? 'flex-start' : 'flex-end',
      flexShrink: 0,
    },
    arm,
    box({ width: thickness, flexGrow: 1, background: colour }),
    arm,
  );
}

/** Content between tall square brackets, as a citation stands in the text. */
export function inBrackets(colour: string, ...content: (PictureChild | undefined)[]): PictureNode {
  const side = { width: 33, thickness: 7, colour };
  return box(
    { alignItems: 'stretch', justifyContent: 'space-between' },
    bracket('left', side),
    box(
      {
        flexDirection: 'column',
        justifyContent: 'center',
        flexGrow: 1,
        flexBasis: 0,
        padding: '30px 38px',
        gap: 24,
      },
      ...content,
    ),
    bracket('right', side),
  );
}

/** A chapter's number in a disc, and words in the same colour. */
export function badge(number: number | undefined, label: string, colour: string): PictureNode {
  return box(
    { alignItems: 'center', gap: 16, height: 40, fontSize: 25, color: colour },
    number === undefined
      ? undefined
      : box(
          {
            alignItems: 'center',
            justifyContent: 'center',
            width: 40,
            height: 40,
            borderRadius: 20,
            background: colour,
            flexShrink: 0,
          },
          words(String(number), { color: lightColours.paper, fontSize: 21 }),
        ),
    words(label, { lineClamp: 1 }),
  );
}

/** A title in letters that fill two to four lines, up to `largest`; lines of like length where it is short. */
export function titleWords(title: string, largest: number, fallback: string): PictureNode {
  const letters = [...title].length;
  const size = letters < 24 ? 84 : letters < 45 ? 60 : letters < 85 ? 47 : letters < 125 ? 42 : 38;
  return words(
    title,
    {
      font: 'serif',
      fontSize: Math.min(largest, size),
      lineHeight: 1.16,
      lineClamp: 5,
      ...(letters < 125 && { textWrap: 'balance' }),
    },
    fallback,
  );
}
