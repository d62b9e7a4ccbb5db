import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { CompendiumError } from '../diagnostics/error.ts';
import { formatDiagnostic } from '../diagnostics/format.ts';
import { diagnosticsOf, type PageContext } from './page-context.ts';

/** Thrown for a page with errors. Line and column are those of the first; Astro and editors look for them here. */
export class PageError extends CompendiumError {
  readonly line: number;
  readonly column: number;

  constructor(message: string, first: Diagnostic, hint: string | undefined) {
    super(message, { place: first.place, ...(hint === undefined ? {} : { hint }) });
    this.line = first.place.line;
    this.column = first.place.column;
  }
}

/** Throws a `PageError` with every error of the page, each with its code frame, if there is one. */
export function refuseErrors(context: PageContext): void {
  const errors = diagnosticsOf(context).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const { file } = context.page;
  const sources = sourcesOf(context);
  const list = errors.map((error) => formatDiagnostic(error, (name) => sources.get(name))).join('\n\n');
  const count = errors.length === 1 ? 'A problem stands' : `${errors.length} problems stand`;
  // The code frames carry their own hints; a second one would only repeat the first.
  const hint = errors.length === 1 ? first.hint : '`npm run check` lists the problems of all files at once.';
  throw new PageError(`${count} in ${file}.\n\n${list}\n`, first, hint);
}

/** Texts for code frames: the page itself, and chapters that a problem may point at. */
function sourcesOf({ page, survey }: PageContext): Map<string, string> {
  const chapters = survey.chapters.flatMap((chapter) => (chapter.page === undefined ? [] : [chapter.page]));
  return new Map([...chapters, page].map(({ file, source }) => [file, source]));
}
