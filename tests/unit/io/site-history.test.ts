import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHistory } from '../../../src/io/site-history.ts';

let folder: string;
const git = (cwd: string, ...parameters: string[]): void => {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...person, ...parameters], { cwd, stdio: 'ignore' });
};
const told = async (root: string) => {
  const history = await readHistory(root);
  return history.known
    ? history.changes.map(({ subject, files }) => [
        subject,
        files.map(({ status, file }) => `${status} ${file}`),
      ])
    : history.reason;
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compendium-history-'));
  const survey = path.join(folder, 'whole', 'my survey');
  await mkdir(path.join(survey, 'content'), { recursive: true });
  git(path.join(folder, 'whole'), 'init', '-q');
  for (const [name, subject] of [
    ['content/one “a”.mdx', 'First'],
    ['elsewhere.txt', 'Not of the content'],
    ['content/two.mdx', 'Second'],
  ] as const) {
    await writeFile(path.join(survey, name), subject);
    git(survey, 'add', '.');
    git(survey, 'commit', '-q', '-m', subject);
  }
  git(folder, 'clone', '-q', '--depth', '1', `file://${path.join(folder, 'whole')}`, 'cut');
  await mkdir(path.join(folder, 'plain'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('reads the changes of the content, relative to the survey', async () => {
  expect(await told(path.join(folder, 'whole', 'my survey'))).toEqual([
    ['Second', ['added content/two.mdx']],
    ['First', ['added content/one “a”.mdx']],
  ]);
});

it('claims nothing for the place where a shallow copy was cut off', async () => {
  const root = path.join(folder, 'cut', 'my survey');
  expect(await told(root)).toEqual([]);
  expect(await readHistory(root)).toMatchObject({ known: true, shallow: true });
});

it('says so where there is no repository', async () => {
  expect(await told(path.join(folder, 'plain'))).toContain('not in a git repository');
});
