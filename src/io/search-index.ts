import { close, createIndex } from 'pagefind';
import path from 'node:path';
import { CompendiumError } from '../lib/diagnostics/error.ts';

/**
 * Makes the Pagefind index of a built site: every page with a `data-pagefind-body` under `out`, written to
 * `out/pagefind/`.
 *
 * @returns how many pages the index holds
 * @throws CompendiumError when Pagefind reports a fault
 */
export async function writeSearchIndex(out: string): Promise<{ pages: number }> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (index === undefined) throw indexFault(errors);
    const added = await index.addDirectory({ path: out, glob: '{papers,chapters}/*/index.html' });
    if (added.errors.length > 0) throw indexFault(added.errors);
    const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
    if (written.errors.length > 0) throw indexFault(written.errors);
    return { pages: added.page_count };
  } finally {
    await close();
  }
}

function indexFault(errors: string[]): CompendiumError {
  return new CompendiumError(
    `the search index could not be made: ${errors.join('; ') || 'Pagefind gave no reason'}.`,
    {
      hint: 'The pages are built; run "npm run build" again for the index.',
    },
  );
}
