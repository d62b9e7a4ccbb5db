import { fieldRange, type FrontMatterSource, type SourceRange } from './page-source.ts';
import { writeField } from './yaml-field.ts';

/** A stretch of a page's source and what to put in its place. */
export interface Edit {
  range: SourceRange;
  text: string;
}

/** The fields of a page in the order in which ingest writes them; a new one goes behind the nearest before it. */
const fieldOrder = [
  ...[
    'key',
    'title',
    'authors',
    'year',
    'venue',
    'arxiv',
    'doi',
    'code',
    'chapter',
    'kind',
    'tags',
    'brief',
    'seeds',
  ],
  ...['related', 'generated'],
];

/**
 * Makes all edits at once. Line ends are those of the page.
 *
 * @param edits may be in any order; none overlaps another
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
  // Of two insertions at one place the later one goes in first, so that they end up in order.
  const lastFirst = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.range.start - a.range.start || b.index - a.index);
  let result = source;
  for (const { range, text } of lastFirst) {
    result = result.slice(0, range.start) + text.replaceAll('\n', lineEnd) + result.slice(range.end);
  }
  return result;
}

/** Puts another value in the place of a field's; comments above it and behind it stay. */
export function replaceField(source: string, at: FrontMatterSource, name: string, value: unknown): Edit {
  const range = fieldRange(at, name);
  if (!range) return insertField(source, at, name, value);
  const text = writeField(name, value);
  // The source of a list or mapping ends with its last line feed, that of other values before it.
  return {
    range,
    text: /[\r\n]$/u.test(source.slice(range.start, range.end)) ? text : text.replace(/\n$/u, ''),
  };
}

/** Adds a field below the one that comes before it in `fieldOrder`, or on top. */
export function insertField(source: string, at: FrontMatterSource, name: string, value: unknown): Edit {
  const before = fieldOrder.slice(0, fieldOrder.indexOf(name)).reverse();
  const previous = before.map((field) => fieldRange(at, field)).find((range) => range !== undefined);
  const start = previous ? lineAfter(source, previous.end) : at.range.start;
  return { range: { start, end: start }, text: writeField(name, value) };
}

/** Takes a field out, with the rest of its line. */
export function removeField(source: string, at: FrontMatterSource, name: string): Edit {
  const range = fieldRange(at, name) ?? { start: at.range.start, end: at.range.start };
  return {
    range: { start: range.start, end: Math.min(lineAfter(source, range.end), at.range.end) },
    text: '',
  };
}

/** Start of the line after the one on which a value ends. */
function lineAfter(source: string, end: number): number {
  if (end > 0 && /[\r\n]/u.test(source.charAt(end - 1))) return end;
  const rest = /[^\r\n]*(?:\r\n|\n|\r|$)/u.exec(source.slice(end))?.[0] ?? '';
  return end + rest.length;
}
