import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The texts of some files, for code frames.
 *
 * @param files relative to `root`, with `/`
 * @returns text by file; a file that cannot be read is left out
 */
export async function readSources(root: string, files: Iterable<string>): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  for (const file of files) {
    try {
      sources.set(file, await readFile(path.join(root, file), 'utf8'));
    } catch {
      // a diagnostic may speak of a file that is missing: it is shown without a frame
    }
  }
  return sources;
}
