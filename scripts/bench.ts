import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCommand, UsageError } from '../src/io/command.ts';
import { generatorRoot } from '../src/io/paths.ts';
import type { BuildReport } from '../src/io/build-site.ts';

interface Row extends BuildReport {
  name: string;
  html: number;
  largestHtml: number;
  total: number;
}

await runCommand(
  {
    name: 'npm run bench',
    summary: 'Builds the survey in a folder of its own, cold and warm, and prints what it took.',
    usage: [
      ['--papers N', 'also build an invented survey of N papers (default: none)'],
      ['--runs N', 'builds of each sort; the median is shown (default: 3)'],
    ],
    options: { papers: { type: 'string' }, runs: { type: 'string' } },
  },
  async (values) => {
    const runs = positive('--runs', values.runs ?? '3');
    const folder = await mkdtemp(path.join(tmpdir(), 'compendium-bench-'));
    try {
      const rows: Row[] = [];
      await cp(path.join(generatorRoot, 'seeds'), path.join(folder, 'real', 'seeds'), { recursive: true });
      await cp(path.join(generatorRoot, 'content'), path.join(folder, 'real', 'content'), {
        recursive: true,
      });
      rows.push(...(await measure('this survey', path.join(folder, 'real'), runs)));
      if (values.papers !== undefined) {
        const count = positive('--papers', values.papers);
        await inventDigest(path.join(folder, 'invented', 'seeds'), count);
        rows.push(
          ...(await measure(`${String(count)} invented papers`, path.join(folder, 'invented'), runs)),
        );
      }
      process.stdout.write(table(rows));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

function positive(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new UsageError(`${option} takes a whole number from 1, not "${value}".`, {
      hint: 'For example --runs 3.',
    });
  }
  return number;
}

/** Builds `runs` times with no cache and `runs` times with the cache of the build before; the median by wall time. */
async function measure(name: string, root: string, runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const warm of [false, true]) {
    const reports: BuildReport[] = [];
    for (let run = 0; run < runs; run++) {
      process.stderr.write(`${name}, ${warm ? 'warm' : 'cold'}, run ${String(run + 1)} of ${String(runs)}\n`);
      if (!warm) await rm(path.join(root, '.cache'), { recursive: true, force: true });
      reports.push(await build(root));
    }
    reports.sort((a, b) => a.wall - b.wall);
    const median = reports[Math.floor(reports.length / 2)];
    if (median !== undefined)
      rows.push({
        name: `${name}, ${warm ? 'warm' : 'cold'}`,
        ...median,
        ...(await sizes(path.join(root, 'dist'))),
      });
  }
  return rows;
}

async function build(root: string): Promise<BuildReport> {
  const report = path.join(root, 'report.json');
  const code = await new Promise<number>((resolve) => {
    const child = spawn(
      process.execPath,
      [path.join(generatorRoot, 'scripts/build.ts'), '--root', root, '--report', report],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    child.on('close', (status) => {
      resolve(status ?? 1);
    });
  });
  if (code !== 0) throw new Error(`a build ended with exit code ${String(code)}`);
  return JSON.parse(await readFile(report, 'utf8')) as BuildReport;
}

async function sizes(folder: string): Promise<{ html: number; largestHtml: number; total: number }> {
  let [html, largestHtml, total] = [0, 0, 0];
  for (const name of await readdir(folder, { recursive: true })) {
    const file = path.join(folder, name);
    const { size, isFile } = await stat(file).then((entry) => ({ size: entry.size, isFile: entry.isFile() }));
    if (!isFile) continue;
    total += size;
    if (!name.endsWith('.html')) continue;
    const packed = gzipSync(await readFile(file)).length;
    html += packed;
    largestHtml = Math.max(largestHtml, packed);
  }
  return { html, largestHtml, total };
}

/** A digest of made-up titles and abstracts in the spaced layout; the same one each time. */
async function inventDigest(folder: string, count: number): Promise<void> {
  const words =
    'state model latent learning sparse attention memory collapse kernel gradient token image brain reward depth'.split(
      ' ',
    );
  const word = (n: number): string => words[n % words.length] ?? 'state';
  const entries = Array.from({ length: count }, (_, n) => {
    const title = `A ${word(n * 7 + 1)} ${word(n * 3 + 2)} study number ${String(n + 1)}`;
    const sentences = Array.from(
      { length: 9 },
      (_unused, k) =>
        `We find that the ${word(n + k)} of a ${word(n * 5 + k * 3)} grows as O(n^${String((k % 3) + 1)}) when ${word(k * 11 + n)} and ${word(n * 13 + k)} meet in layer ${String(k)}.`,
    );
    return `${title}\n\n${sentences.join(' ')}\n`;
  });
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, '000_invented.txt'),
    `Daily Papers\n\nby AK and the research community\n\n${entries.join('\n')}`,
  );
}

function table(rows: Row[]): string {
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const cells = rows.map((row) => [
    row.name,
    row.wall.toFixed(1),
    row.seconds.ingest.toFixed(1),
    row.seconds.check.toFixed(1),
    row.seconds.render.toFixed(1),
    row.seconds.index.toFixed(1),
    (row.pages / row.wall).toFixed(0),
    `${(row.peakMemory / 1e9).toFixed(2)} GB`,
    kilo(row.largestHtml),
    kilo(row.html / Math.max(1, row.pages)),
    `${(row.total / 1e6).toFixed(1)} MB`,
  ]);
  const head = [
    'build',
    'seconds',
    'ingest',
    'check',
    'render',
    'index',
    'pages/s',
    'peak memory',
    'largest page (gzip)',
    'mean page (gzip)',
    'site',
  ];
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + cells.map(line).join('');
}
