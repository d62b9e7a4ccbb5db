import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { historyOf, logArguments, parseLog, type History } from '../lib/site/history.ts';
import { surveyRoot } from './paths.ts';

const run = promisify(execFile);
let known: Promise<History> | undefined;

/** What git knows of the content of this survey; read once. */
export function siteHistory(): Promise<History> {
  known ??= readHistory(surveyRoot());
  return known;
}

/** Asks git for the changes of `content/` and `seeds/`, newest first. Never fails: without git it says so. */
export async function readHistory(root: string): Promise<History> {
  const git = async (...parameters: string[]): Promise<string> => {
    const { stdout } = await run('git', ['-C', root, ...parameters], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  };
  try {
    const [facts, log] = await Promise.all([
      git('rev-parse', '--show-toplevel', '--is-shallow-repository'),
      git(...logArguments, '--', 'content', 'seeds'),
    ]);
    const [top = '', shallow] = facts.split('\n');
    const inside = path.relative(top, root).split(path.sep).join('/');
    return historyOf(parseLog(log, inside === '' ? '' : `${inside}/`), shallow === 'true');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return {
      known: false,
      reason: missing
        ? 'Git is not installed on the machine that built this site.'
        : 'The folder of this survey is not in a git repository with a history.',
    };
  }
}
