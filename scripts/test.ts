import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../src/io/command.ts';
import { generatorRoot } from '../src/io/paths.ts';
import { startStep } from '../src/io/progress.ts';

interface Result {
  passed: number;
  failed: number;
}

/** Steps that pass or fail as a whole. */
const wholes: [title: string, command: string, args: string[]][] = [
  ['Format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['Lint', 'eslint', ['--config', '.config/eslint.config.js', '--max-warnings', '0', '.']],
  ['Types', 'astro', ['check', '--minimumFailingSeverity', 'warning', '--noSync']],
  ['Content is up to date', 'node', ['scripts/ingest.ts', '--check']],
  ['Content has no problem', 'node', ['scripts/check.ts']],
];

/** Vitest projects, in the order in which a failure tells most. */
const projects = ['unit', 'integration', 'built'];

await runCommand(
  {
    name: 'npm test',
    summary:
      'Format, lint, types, content, unit tests, the real seeds end to end, and the built site in a real browser.',
    usage: [
      ['--only NAME', `one part: ${[...wholes.map(([title]) => `"${title}"`), ...projects].join(', ')}`],
    ],
    options: { only: { type: 'string' } },
  },
  async ({ only }) => {
    const total: Result = { passed: 0, failed: 0 };
    const add = ({ passed, failed }: Result): void => {
      total.passed += passed;
      total.failed += failed;
    };
    for (const [title, command, args] of wholes) {
      if (only === undefined || only === title) add(await runWhole(title, command, args));
    }
    for (const project of projects) {
      if (only === undefined || only === project) add(await runProject(project));
    }
    process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
    return total.failed > 0 || total.passed === 0 ? 1 : 0;
  },
);

async function runWhole(title: string, command: string, args: string[]): Promise<Result> {
  const step = startStep(title);
  const { code, output } = await run(command, args, false);
  if (code === 0) {
    step.done('passed');
    return { passed: 1, failed: 0 };
  }
  step.fail('failed');
  process.stderr.write(`${output}\n`);
  return { passed: 0, failed: 1 };
}

/** Runs one Vitest project and counts its tests; a project that ends without a report counts as one failure. */
async function runProject(project: string): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'compendium-test-'));
  const report = path.join(folder, 'report.json');
  const config = ['--config', '.config/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest', ['run', ...config, ...reporters], true);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
  if (text === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(text) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  const brokenElsewhere = code !== 0 && numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (brokenElsewhere ? 1 : 0) };
}

function run(command: string, args: string[], show: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: generatorRoot,
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, FORCE_COLOR: process.stderr.isTTY ? '1' : '0' },
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => {
      resolve({ code: 1, output: `${command} could not be started: ${error.message}` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
