import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './command.ts';
import { surveyRoot } from './paths.ts';

/**
 * The folder that `--root` names, as a whole path; without it that of the survey at hand.
 *
 * @throws UsageError where there is no such folder
 */
export async function surveyFolder(given: string | undefined): Promise<string> {
  const root = given === undefined ? surveyRoot() : path.resolve(given);
  const found = await stat(root).catch(() => undefined);
  if (found?.isDirectory()) return root;
  throw new UsageError(`there is no folder ${given ?? root}.`, {
    hint: 'Give --root the folder that holds seeds/ and content/.',
  });
}
