import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refuseDangerousOut } from '../../../src/io/out-folder.ts';
import { generatorRoot } from '../../../src/io/paths.ts';

describe('refuseDangerousOut', () => {
  let root: string;
  const refusal = (out: string): Promise<void> => refuseDangerousOut(out, root);

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'compendium-out-'));
    await mkdir(path.join(root, 'content', 'papers'), { recursive: true });
    await mkdir(path.join(root, 'seeds'));
    await writeFile(path.join(root, 'content', 'papers', 'a.mdx'), 'A page.');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it.each(['content', 'content/papers', 'content/new', 'seeds', 'seeds/new', '.', '..'])(
    'refuses %s of the survey',
    async (inner) => {
      await expect(refusal(path.join(root, inner))).rejects.toThrow('--out');
    },
  );

  it('refuses the generator and its sources', async () => {
    await expect(refusal(generatorRoot)).rejects.toThrow('would be emptied');
    await expect(refusal(path.join(generatorRoot, 'src'))).rejects.toThrow('no site');
  });

  it('refuses a folder with files of somebody, and a file', async () => {
    const other = path.join(root, 'photographs');
    await mkdir(other);
    await writeFile(path.join(other, 'one.png'), '');
    await expect(refusal(other)).rejects.toThrow('something that is no site: one.png');
    await expect(refusal(path.join(other, 'one.png'))).rejects.toThrow('is a file');
  });

  it('takes a new folder, an empty one, and one that holds a site', async () => {
    const site = path.join(root, '..site');
    await expect(refusal(site)).resolves.toBeUndefined();
    await mkdir(path.join(site), { recursive: true });
    await expect(refusal(site)).resolves.toBeUndefined();
    await mkdir(path.join(site, '_astro'));
    await writeFile(path.join(site, 'index.html'), '');
    await expect(refusal(site)).resolves.toBeUndefined();
  });
});
