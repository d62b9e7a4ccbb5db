import { CompendiumError } from '../lib/diagnostics/error.ts';
import { formatDiagnostic } from '../lib/diagnostics/format.ts';
import type { Survey } from '../lib/survey/types.ts';
import { readSources } from './read-sources.ts';

/**
 * What to say of a survey whose content has errors, with every one of them in one list; nothing where it has none.
 *
 * @param root folder of the survey, for the code frames
 */
export async function contentErrors(
  { diagnostics }: Survey,
  root: string,
): Promise<{ count: string; error: CompendiumError } | undefined> {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return undefined;
  const sources = await readSources(root, new Set(errors.map(({ place }) => place.file)));
  const list = errors.map((error) => formatDiagnostic(error, (file) => sources.get(file))).join('\n\n');
  const error = new CompendiumError(
    `the content has ${errors.length === 1 ? 'an error' : 'errors'}:\n\n${list}`,
    { hint: 'Mend the places above; "npm run check" lists them again without building.' },
  );
  return { count: `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`, error };
}
