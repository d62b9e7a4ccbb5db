import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../lib/diagnostics/diagnostic.ts';
import { decodeText } from '../lib/seeds/decode.ts';
import { parseBibliography } from '../lib/seeds/parse-bibliography.ts';
import { parseDigest } from '../lib/seeds/parse-digest.ts';
import type { Digest, Facts } from '../lib/seeds/types.ts';
import { uniqueKeys } from '../lib/seeds/unique-keys.ts';

/** All that stands in `seeds/`. */
export interface Seeds {
  digests: Digest[];
  facts: Facts[];
  /** Problems of digests and bibliography. */
  diagnostics: Diagnostic[];
}

/** Reads `seeds/*.txt` and `seeds/*.bib` below a root, in the order of their names. A missing folder holds nothing. */
export async function readSeeds(root: string): Promise<Seeds> {
  const names = await listFiles(path.join(root, 'seeds'));
  const read = (name: string): Promise<Uint8Array> => readFile(path.join(root, 'seeds', name));
  const digests = await Promise.all(
    names.filter((name) => name.endsWith('.txt')).map(async (name) => parseDigest(name, await read(name))),
  );
  const bibliographies = await Promise.all(
    names
      .filter((name) => name.endsWith('.bib'))
      .map(async (name) => readBibliography(`seeds/${name}`, await read(name))),
  );
  const { facts, diagnostics } = uniqueKeys(bibliographies.flatMap((file) => file.facts));
  return {
    digests,
    facts,
    diagnostics: [...[...digests, ...bibliographies].flatMap((file) => file.diagnostics), ...diagnostics],
  };
}

function readBibliography(file: string, bytes: Uint8Array): { facts: Facts[]; diagnostics: Diagnostic[] } {
  const { text, diagnostics } = decodeText(file, bytes);
  const parsed = parseBibliography(file, text);
  return { facts: parsed.facts, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** Names of the files in a folder, sorted, hidden ones left out. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}
