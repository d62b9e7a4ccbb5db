import type { Survey, SurveyPaper } from '../../survey/types.ts';
import { listWords } from '../number-words.ts';
import { plainText } from '../plain-text.ts';
import { publishedLine } from '../publication.ts';
import { colourOfPart, lightColours } from './colours.ts';
import { badge, frame, inBrackets, titleWords } from './frame.ts';
import { words, type PictureNode } from './node.ts';

/** Most names that are written out; of more the first ones stand, and how many follow. */
const names = 3;

/** Title and authors of a paper, where it appeared, and its chapter. */
export function paperPicture(survey: Survey, paper: SurveyPaper): PictureNode {
  const chapter = survey.chapters.find(({ slug }) => slug === paper.chapter);
  const colour = colourOfPart(chapter?.part);
  const authors = authorLine(paper.authors);
  return frame(
    survey.config,
    {
      corner: publishedLine(paper),
      ...(chapter && { foot: badge(chapter.number, chapter.title, colour) }),
    },
    inBrackets(
      colour,
      titleWords(plainText(paper.title), 84, paper.key),
      authors === ''
        ? undefined
        : words(authors, {
            fontWeight: 400,
            fontSize: 24,
            lineHeight: 1.3,
            lineClamp: 2,
            color: lightColours.muted,
          }),
    ),
  );
}

/** `A. Ames, B. Bell, C. Coe and 5 more`. */
export function authorLine(authors: readonly string[]): string {
  if (authors.length <= names) return listWords(authors);
  const first = authors.slice(0, names - 1);
  return listWords([...first, `${authors.length - first.length} more`]);
}
