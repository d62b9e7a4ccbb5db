import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { runCommand, UsageError } from '../src/io/command.ts';
import { generatorRoot } from '../src/io/paths.ts';
import { readSurvey } from '../src/io/read-survey.ts';
import type { BuildReport } from '../src/io/build-site.ts';
import {
  compareEngines,
  weighSearch,
  type EngineRow,
  type GoldenQuery,
  type SearchWeight,
} from './bench-search.ts';

interface Row extends BuildReport {
  name: string;
  html: number;
  largestHtml: number;
  total: number;
}

/** A first query, and a second one that shares no word with it. */
const queries = ['neural collapse in language models', 'state space duality'] as const;
const inventedQueries = ['sparse attention memory', 'latent kernel gradient'] as const;

await runCommand(
  {
    name: 'npm run bench',
    summary:
      'Builds the survey in a folder of its own, cold and warm, and prints what it took and how well its search finds.',
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
      const weights: [string, SearchWeight][] = [];
      await cp(path.join(generatorRoot, 'seeds'), path.join(folder, 'real', 'seeds'), { recursive: true });
      await cp(path.join(generatorRoot, 'content'), path.join(folder, 'real', 'content'), {
        recursive: true,
      });
      const real = path.join(folder, 'real');
      rows.push(...(await measure('this survey', real, runs)));
      weights.push(['this survey', await weighSearch(path.join(real, 'dist'), queries)]);
      const golden = parse(
        await readFile(path.join(generatorRoot, 'tests/built/golden-queries.yaml'), 'utf8'),
      ) as GoldenQuery[];
      const engines = await compareEngines(path.join(real, 'dist'), await readSurvey(real), golden);
      if (values.papers !== undefined) {
        const count = positive('--papers', values.papers);
        const name = `${String(count)} invented papers`;
        const invented = path.join(folder, 'invented');
        await inventDigest(path.join(invented, 'seeds'), count);
        rows.push(...(await measure(name, invented, runs)));
        weights.push([name, await weighSearch(path.join(invented, 'dist'), inventedQueries)]);
      }
      process.stdout.write(
        [table(rows), weightTable(weights), engineTable(engines, golden.length)].join('\n'),
      );
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
      if (!warm) await emptyCaches();
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

/** A first build on a machine finds nothing of an earlier one: no parsed pages, no drawn pictures, no cut faces. */
async function emptyCaches(): Promise<void> {
  const cache = path.join(generatorRoot, '.cache');
  for (const name of await readdir(cache).catch(() => [])) {
    if (!name.endsWith('.lock')) await rm(path.join(cache, name), { recursive: true, force: true });
  }
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
  return markdown(head, cells);
}

function weightTable(weights: readonly [string, SearchWeight][]): string {
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const head = ['search', 'index', 'files', 'first query', 'second query', 'first, ms', 'second, ms'];
  const cells = weights.map(([name, { size, files, first, second, times }]) => [
    name,
    `${(size / 1e6).toFixed(2)} MB`,
    String(files),
    kilo(first),
    kilo(second),
    ...times.map((time) => time.toFixed(0)),
  ]);
  return markdown(head, cells);
}

function engineTable(rows: readonly EngineRow[], count: number): string {
  const head = [
    `${String(count)} golden queries`,
    'mean reciprocal rank',
    'success at 1',
    'at 3',
    'at 10',
    'median, ms',
    'worst, ms',
  ];
  const cells = rows.map(({ engine, quality: { meanReciprocalRank, success }, median, worst }) => [
    engine,
    meanReciprocalRank.toFixed(3),
    ...[success[1], success[3], success[10]].map((share) => share.toFixed(3)),
    median.toFixed(1),
    worst.toFixed(0),
  ]);
  return markdown(head, cells);
}

function markdown(head: readonly string[], cells: readonly string[][]): string {
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`;
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + cells.map(line).join('');
}
