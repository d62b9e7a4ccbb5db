import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generatorRoot } from '../../src/io/paths.ts';

/** A survey in a temporary folder, removed by `remove`. */
export interface ScratchSurvey {
  root: string;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Makes a survey from some of the real digests and nothing else.
 *
 * @param files names in `seeds/`
 */
export async function scratchSurvey(files: string[]): Promise<ScratchSurvey> {
  const root = await mkdtemp(path.join(tmpdir(), 'compendium-survey-'));
  await mkdir(path.join(root, 'seeds'));
  for (const file of files) await cp(path.join(generatorRoot, 'seeds', file), path.join(root, 'seeds', file));
  return {
    root,
    write: async (file, text) => {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
