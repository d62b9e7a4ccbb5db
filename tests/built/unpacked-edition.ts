import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { packEdition } from '../../src/io/edition.ts';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';

/** The edition as a reader has it after opening the archive. */
export interface UnpackedEdition {
  folder: string;
  /** Address of the folder, `file:///…`. */
  root: string;
  remove: () => Promise<void>;
}

/** Makes the edition of a built site, and opens it. */
export async function unpackEdition(site: string): Promise<UnpackedEdition> {
  const place = await mkdtemp(path.join(tmpdir(), 'compendium-edition-'));
  const zip = await packEdition(await readSurvey(generatorRoot), site, 'edition');
  for (const [name, content] of Object.entries(unzipSync(zip))) {
    const file = path.join(place, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const folder = path.join(place, 'edition');
  return {
    folder,
    root: pathToFileURL(folder).href,
    remove: () => rm(place, { recursive: true, force: true }),
  };
}
