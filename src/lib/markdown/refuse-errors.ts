import { CompendiumError } from '../diagnostics/error.ts';
import { formatDiagnostic } from '../diagnostics/format.ts';
import { diagnosticsOf, type PageContext } from './page-context.ts';

/** Throws a `CompendiumError` with every error of the page, each with its code frame, if there is one. */
export function refuseErrors(context: PageContext): void {
  const errors = diagnosticsOf(context).filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return;
  const { page, survey } = context;
  const sources = new Map([
    [page.file, page.source],
    ...survey.chapters.flatMap((chapter) =>
      chapter.page ? [[chapter.page.file, chapter.page.source] as const] : [],
    ),
  ]);
  const list = errors.map((error) => formatDiagnostic(error, (file) => sources.get(file))).join('\n\n');
  const count = errors.length === 1 ? 'A problem stands' : `${errors.length} problems stand`;
  throw new CompendiumError(`${count} in ${page.file}.\n\n${list}\n`, {
    hint: first.hint,
    place: first.place,
  });
}
