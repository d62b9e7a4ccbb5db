import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../run-script.ts';
import { scratchSurvey, type ScratchSurvey } from './scratch-survey.ts';

describe('a folder that holds nothing but seeds/ with one digest', () => {
  let survey: ScratchSurvey;
  let out: string;
  beforeAll(async () => {
    survey = await scratchSurvey(['001_28c735ec53e23792.txt']);
    out = path.join(survey.root, 'site');
    const { code, output } = await runScript('build', ['--root', survey.root, '--out', out]);
    expect(output).not.toMatch(/^error/mu);
    expect(code).toBe(0);
  });
  afterAll(() => survey.remove());

  it('becomes a survey with a page for each of its 53 papers', async () => {
    const folders = await readdir(path.join(out, 'papers'), { withFileTypes: true });
    expect(folders.filter((entry) => entry.isDirectory()).length).toBe(53);
    expect(existsSync(path.join(out, 'pagefind', 'pagefind.js'))).toBe(true);
  });

  it('shows its own papers and no other', async () => {
    const list = await readFile(path.join(out, 'papers', 'index.html'), 'utf8');
    expect(list).toContain('Alignment Quality Index');
    expect(list).not.toContain('Future Lens');
  });

  it('builds again without changing its content', async () => {
    const before = await snapshot(path.join(survey.root, 'content'));
    expect((await runScript('build', ['--root', survey.root, '--out', out])).code).toBe(0);
    expect(await snapshot(path.join(survey.root, 'content'))).toEqual(before);
  });
});

async function snapshot(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const files = names.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
  );
}
