import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../seeds/', import.meta.url));

/** The four digests of this repository. */
export const realDigests = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((file) => ({ file, bytes: new Uint8Array(readFileSync(folder + file)) }));

/** `seeds/references.bib`. */
export const realBibliography = readFileSync(`${folder}references.bib`, 'utf8');
