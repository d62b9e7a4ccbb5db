import type { Survey, SurveyChapter } from './types.ts';

type Named = Pick<SurveyChapter, 'number' | 'title' | 'name'>;

/** `8 State-space models`; the title alone of a chapter without a number. */
export function numberedTitle({ number, title }: Named): string {
  return number === undefined ? title : `${number} ${title}`;
}

/** `chapter 8`, for the middle of a sentence; the title of a chapter without a number. */
export function nameInSentence({ number, name }: Named): string {
  return number === undefined ? name : `chapter ${number}`;
}

/** The chapters of the parts: all but the introduction and the closing chapter. */
export function numberedChapters({ chapters }: Survey): SurveyChapter[] {
  return chapters.filter(({ number }) => number !== undefined);
}
