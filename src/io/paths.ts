import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the generator itself: where `astro.config.mjs` and `package.json` are. */
export const generatorRoot = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Folder of the survey at hand: `COMPENDIUM_ROOT`, else the generator's own. */
export function surveyRoot(): string {
  return path.resolve(process.env['COMPENDIUM_ROOT'] ?? generatorRoot);
}
