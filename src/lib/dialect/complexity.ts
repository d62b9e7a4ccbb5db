import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** No honest page nests deeper; stages that walk the tree by recursion rely on it. */
export const deepestNesting = 100;

/** Marks that one paragraph may hold; the time to pair them grows with their square. */
const mostMarks = 3_000;

/** Marks that a page may hold in all: several books' worth. */
const mostMarksOfPage = 60_000;

/** A line that opens a hundred lists and block quotes, or a list item that is indented as deep. */
const containers =
  /^(?:(?:[\t ]*(?:>|[-*+](?=[\t ])|\d{1,9}[.)](?=[\t ]))){100}|[\t ]{400,}(?:[-*+]|\d{1,9}[.)])[\t ])/mu;
const marks = /(?<=\S)[*_~]+|[*_~]+(?=\S)|[[{<]/gu;

/**
 * Refuses a page, before it is parsed, whose nesting or marks would take a Markdown parser minutes. Escaped marks
 * do not count. Out: `undefined` for every page that people write.
 */
export function checkComplexity(file: string, body: string): Diagnostic | undefined {
  const nested = containers.exec(body);
  if (nested !== null) return tooDeep(file, lineOf(body, nested.index));
  let line = 1;
  let total = 0;
  for (const paragraph of body.split(/\n[\t ]*(?=\r?\n)/u)) {
    const count = paragraph.replace(/\\./gu, '').match(marks)?.length ?? 0;
    if (count > mostMarks) return tooComplex(file, line, 'A paragraph', count, mostMarks);
    total += count;
    line += paragraph.split('\n').length;
  }
  return total > mostMarksOfPage ? tooComplex(file, 1, 'The page', total, mostMarksOfPage) : undefined;
}

export function tooDeep(file: string, line = 1): Diagnostic {
  return {
    rule: 'too-deep',
    severity: 'error',
    message: `The page nests lists, block quotes, emphasis or brackets more than ${deepestNesting} levels deep.`,
    hint: 'Write it with fewer levels.',
    place: { file, line, column: 1 },
  };
}

function tooComplex(file: string, line: number, what: string, count: number, most: number): Diagnostic {
  return {
    rule: 'too-complex',
    severity: 'error',
    message: `${what} holds ${count} emphasis marks, brackets, braces and tags; more than ${most} are not read.`,
    hint: 'Part it into several, or escape the marks: \\*, \\_, \\[.',
    place: { file, line, column: 1 },
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
