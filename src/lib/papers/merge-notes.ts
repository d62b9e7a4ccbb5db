import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fieldRange, lineAndColumn, type FrontMatterSource, type SourceRange } from './page-source.ts';

/** Says that a person's version of a field was kept, and what ingest would have written. */
export function keptNote(
  file: string,
  source: string,
  frontMatter: FrontMatterSource,
  name: string,
  wanted: unknown,
  range: SourceRange | undefined = fieldRange(frontMatter, name),
): Diagnostic {
  const place = { file, ...lineAndColumn(source, range?.start ?? frontMatter.range.start) };
  const deed = range ? 'edited' : 'deleted';
  const instead = wanted === undefined ? 'leave it out' : `write ${show(wanted)}`;
  return {
    rule: 'ingest-kept',
    severity: 'note',
    message: `The ${name} was ${deed} by hand and is kept so; ingest would ${instead}.`,
    hint: range
      ? `For ingest's version, delete the ${name} here and its line under \`generated\`.`
      : `For ingest's version, delete the ${name} line under \`generated\`.`,
    place,
  };
}

/** Says that a page was left alone because it cannot be read. */
export function pageUnreadable(file: string, source: string, problem?: Diagnostic): Diagnostic {
  return {
    rule: 'ingest-skipped',
    severity: 'warning',
    message: problem
      ? `The page has an error and was left alone: ${problem.message}`
      : 'The page has no front matter that can be read and was left alone.',
    hint: 'Mend it ("npm run check" says more), then run ingest again.',
    place: problem?.place ?? { file, ...lineAndColumn(source, 0) },
  };
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/gu, ' ');
  return `"${line.length > 80 ? `${line.slice(0, 77)}…` : line}"`;
}
