import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../../../src/io/ingest.ts';
import { cleanLeftovers, writeAtomic } from '../../../src/io/write-atomic.ts';

// Invented papers.
const digest = `Daily Papers

Counting Sheep

We count sheep on three meadows. A network counts them better than a shepherd does.

Herding Goats

We herd goats over two hills. It works as long as the dog is awake.
`;
const bibliography = `@misc{peep2024counting, title = {Counting Sheep}, author = {Bo Peep}, year = 2024}
`;

let root: string;
const file = (name: string): string => path.join(root, name);
const read = (name: string): Promise<string> => readFile(file(name), 'utf8');
const run = (check = false) => ingest(root, { check });
const rules = ({ diagnostics }: Awaited<ReturnType<typeof ingest>>) =>
  diagnostics.map(({ rule, place }) => `${rule} ${place.file}`);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'my-sheep survey-'));
  await mkdir(file('seeds'));
  await writeFile(file('seeds/sheep.txt'), digest);
  await writeFile(file('seeds/references.bib'), bibliography);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('ingest', () => {
  it('makes pages and a survey of a folder that holds nothing but seeds', async () => {
    const result = await run();
    expect(result.written).toEqual([
      'content/papers/peep2024counting.mdx',
      'content/papers/herding-goats.mdx',
      'content/survey.yaml',
    ]);
    expect(await read('content/papers/peep2024counting.mdx')).toContain('A network counts them better');
    expect(await read('content/survey.yaml')).toMatch(/^title: My sheep survey /mu);
    expect(rules(result)).toEqual(['facts-missing seeds/sheep.txt']);
  });

  it('changes nothing the second time, nor with --check', async () => {
    const planned = await run(true);
    expect(await readdir(root)).toEqual(['seeds']);
    const first = await run();
    expect(planned.written).toEqual(first.written);
    expect(await run(true)).toMatchObject({ written: [], kept: [] });
    expect(await run()).toMatchObject({
      written: [],
      unchanged: ['content/papers/peep2024counting.mdx', 'content/papers/herding-goats.mdx'],
    });
  });

  it('keeps what people edited and updates what they did not', async () => {
    await run();
    const page = 'content/papers/peep2024counting.mdx';
    await writeFile(file(page), `${(await read(page)).replace('year: 2024', 'year: 2023')}\nOur notes.\n`);
    await writeFile(file('seeds/references.bib'), bibliography.replace('Bo Peep', 'Mary Lamb'));
    const result = await run();
    expect(result.written).toEqual([page]);
    expect(result.kept).toEqual([page]);
    expect(await read(page)).toMatch(/- Mary Lamb\nyear: 2023\n[^]*\nOur notes\.\n$/u);
  });

  it('keeps the page of a paper that is in no digest any more, and reports it', async () => {
    await run();
    await writeFile(file('seeds/sheep.txt'), digest.slice(0, digest.indexOf('Herding')));
    const result = await run();
    expect(result.kept).toEqual(['content/papers/herding-goats.mdx']);
    expect(rules(result)).toEqual(['page-without-digest content/papers/herding-goats.mdx']);
    expect(await read('content/papers/herding-goats.mdx')).toContain('We herd goats');
  });

  it('keeps the key of a page when the bibliography learns of the paper later', async () => {
    await run();
    await writeFile(
      file('seeds/references.bib'),
      `${bibliography}@misc{lamb2025, title = {Herding goats}, author = {Mary Lamb}, year = 2025}\n`,
    );
    const result = await run();
    expect(result.written).toEqual(['content/papers/herding-goats.mdx']);
    expect(rules(result)).toEqual(['key-kept seeds/references.bib']);
    expect(await read('content/papers/herding-goats.mdx')).toMatch(
      /^---\nkey: herding-goats\n[^]*- Mary Lamb/u,
    );
  });

  it('writes nothing when the bibliography has an error, and shows where', async () => {
    await writeFile(file('seeds/references.bib'), '@misc{peep, title = {Counting Sheep}\n  year = 2024}\n');
    await expect(run()).rejects.toMatchObject({
      message: expect.stringMatching(
        /an error; nothing was written[^]*seeds\/references\.bib:2:3/u,
      ) as string,
      hint: 'Mend the places above and run it again.',
    });
    expect(await readdir(root)).toEqual(['seeds']);
  });

  it('refuses one key in two bibliographies', async () => {
    await writeFile(
      file('seeds/more.bib'),
      '@misc{peep2024counting, title = {Herding Goats}, year = 2024}\n',
    );
    await expect(run()).rejects.toThrow(
      /seeds\/references\.bib:1:1[^]*"peep2024counting" stands twice[^]*seeds\/more\.bib:1:1/u,
    );
  });

  it('leaves a page alone whose bytes are not UTF-8', async () => {
    await run();
    const page = file('content/papers/peep2024counting.mdx');
    await writeFile(page, Buffer.concat([await readFile(page), Buffer.from([0x43, 0xe9, 0x0a])]));
    const before = await readFile(page);
    await writeFile(file('seeds/references.bib'), bibliography.replace('2024}', '2025}'));
    const result = await run();
    expect(rules(result)).toContain('ingest-skipped content/papers/peep2024counting.mdx');
    expect(result.written).toEqual([]);
    expect(await readFile(page)).toEqual(before);
  });

  it('says what is missing where there is nothing to read', async () => {
    await expect(ingest(file('nowhere'), { check: false })).rejects.toThrow(/there is no folder/u);
    await rm(file('seeds/sheep.txt'));
    await expect(run()).rejects.toThrow(/holds no digest/u);
  });

  it('cleans up after a run that was killed, but not after one that is still at work', async () => {
    await run();
    const folder = file('content/papers');
    await writeFile(path.join(folder, '.a.mdx.99999999.1.part'), 'half');
    await writeFile(path.join(folder, `.b.mdx.${process.pid}.1.part`), 'half');
    await writeFile(path.join(folder, '.note.part'), 'mine');
    await run();
    expect((await readdir(folder)).sort()).toEqual([
      `.b.mdx.${process.pid}.1.part`,
      '.note.part',
      'herding-goats.mdx',
      'peep2024counting.mdx',
    ]);
  });
});

describe('writeAtomic', () => {
  it('leaves the old text and no temporary file when it fails', async () => {
    await mkdir(file('folder.mdx/inside'), { recursive: true });
    await expect(writeAtomic(file('folder.mdx'), 'text')).rejects.toThrow();
    expect((await readdir(root)).sort()).toEqual(['folder.mdx', 'seeds']);
  });

  it('makes the folders it needs and cleans only folders that exist', async () => {
    await writeAtomic(file('a/b/c.txt'), 'text');
    expect(await read('a/b/c.txt')).toBe('text');
    await cleanLeftovers(file('nowhere'));
  });
});

describe('npm run ingest', () => {
  const script = path.resolve(import.meta.dirname, '../../../scripts/ingest.ts');
  const command = (...args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [script, ...args], (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
      );
    });

  it('ends with 1 when --check finds something to write, with 0 when not', async () => {
    const first = await command('--root', root, '--check');
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('3 would be new');
    expect((await command('--root', root)).stdout).toContain('2 entries in 1 digest, 2 papers, 1 of them');
    expect((await command('--root', root, '--check')).code).toBe(0);
  });

  it('prints the ledger and the repairs with --report', async () => {
    const { stdout, stderr } = await command('--root', root, '--report');
    expect(stdout).toContain('seeds/sheep.txt:3  title     peep2024counting\n');
    expect(stdout).toContain('0 places of TeX were restored:');
    expect(stderr).toContain('facts-missing');
  });

  it('ends with 1 and no stack trace on an error, with 2 on wrong usage', async () => {
    await writeFile(file('seeds/references.bib'), '@misc{a');
    const failed = await command('--root', root);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/^error: the seeds have an error/mu);
    expect(failed.stderr).not.toMatch(/^\s+at /mu);
    expect((await command('--rot', root)).code).toBe(2);
  });

  it('reads seeds through a symbolic link to the folder', async () => {
    const link = `${root}-link`;
    await symlink(root, link);
    expect((await command('--root', link)).code).toBe(0);
    await rm(link);
  });
});
