import type { BookFile, BookSources } from '../../../src/lib/epub/types.ts';
import { makeBook } from '../../../src/lib/epub/make-book.ts';
import type { Survey } from '../../../src/lib/survey/types.ts';
import { readBook, type ReadDocument } from './book-problems.ts';

const colours = new Map([
  ['ink', '#111111'],
  ['paper', '#fefefe'],
  ['accent', '#005500'],
]);

/** The files of a book of a survey, with an invented cover and style. */
export function bookOf(survey: Survey, more: Partial<BookSources> = {}): BookFile[] {
  return makeBook({
    survey,
    style: 'body { line-height: 1.5 }',
    colours,
    cover: { file: 'cover.png', mediaType: 'image/png', bytes: new Uint8Array([1]) },
    ...more,
  });
}

/** A document of a book; the test fails where it is missing. */
export function documentOf(files: readonly BookFile[], name: string): ReadDocument {
  const document = readBook(files).get(name);
  if (document === undefined) throw new Error(`The book has no ${name}.`);
  return document;
}

/** The text of a file of a book. */
export function textOf(files: readonly BookFile[], name: string): string {
  const content = files.find((file) => file.name === `EPUB/${name}`)?.content;
  if (typeof content !== 'string') throw new Error(`The book has no text ${name}.`);
  return content;
}
