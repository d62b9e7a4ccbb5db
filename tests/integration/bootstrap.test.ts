import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';

/** A checkout with nothing installed, a script that prints its arguments, and an npm of our own making. */
describe('the first step of every npm command', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'compendium-bootstrap-'));
    mkdirSync(path.join(root, 'scripts'));
    cpSync(path.join(generatorRoot, 'scripts/bootstrap.cjs'), path.join(root, 'scripts/bootstrap.cjs'));
    cpSync(path.join(generatorRoot, 'package-lock.json'), path.join(root, 'package-lock.json'));
    writeFileSync(
      path.join(root, 'scripts/say.ts'),
      'console.log("said", ...process.argv.slice(2)); process.exit(7);',
    );
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const fakeNpm = (body: string): string => {
    const file = path.join(root, 'npm-cli.js');
    writeFileSync(
      file,
      `const fs = require('fs'); fs.appendFileSync('calls.txt', process.argv.slice(2).join(' ') + '\\n'); ${body}`,
    );
    return file;
  };
  const run = (npm: string, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/bootstrap.cjs', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: npm },
    });
  const calls = (): string[] =>
    existsSync(path.join(root, 'calls.txt'))
      ? readFileSync(path.join(root, 'calls.txt'), 'utf8').trim().split('\n')
      : [];
  const works = "fs.mkdirSync('node_modules', { recursive: true });";

  it('installs what the lock file says, then runs the script with its arguments and its exit code', () => {
    const { status, stdout } = run(fakeNpm(works), 'say', '--loud', 'words');
    expect(calls()).toEqual([expect.stringMatching(/^ci /u)]);
    expect(stdout).toContain('said --loud words');
    expect(status).toBe(7);
  });

  it('installs once, and again when the lock file changes', () => {
    const npm = fakeNpm(works);
    run(npm, 'say');
    run(npm, 'say');
    expect(calls().length).toBe(1);
    writeFileSync(path.join(root, 'package-lock.json'), '{"packages":{}}');
    run(npm, 'say');
    expect(calls().length).toBe(2);
  });

  it('starts over after an install that broke off', () => {
    mkdirSync(path.join(root, 'node_modules/half'), { recursive: true });
    const { stderr, status } = run(fakeNpm(works), 'say');
    expect(stderr).toContain('half done');
    expect(status).toBe(7);
  });

  it('says that there is no network, and works at the next try', () => {
    const { status, stderr } = run(
      fakeNpm("console.error('npm error code ENOTFOUND'); process.exit(1);"),
      'say',
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/registry could not be reached/u);
    expect(stderr).toMatch(/^hint: .*network/mu);
    expect(run(fakeNpm(works), 'say').status).toBe(7);
  });

  it('says that the disk is full', () => {
    const { stderr } = run(fakeNpm("console.error('npm error code ENOSPC'); process.exit(1);"), 'say');
    expect(stderr).toMatch(/disk is full/u);
  });

  it('shows what npm said when it fails for another reason', () => {
    const { status, stderr } = run(
      fakeNpm("console.error('npm error something odd'); process.exit(1);"),
      'say',
    );
    expect(status).toBe(1);
    expect(stderr).toContain('something odd');
  });

  it('takes over the lock of an install whose process is gone', () => {
    mkdirSync(path.join(root, '.cache/setup.lock'), { recursive: true });
    writeFileSync(path.join(root, '.cache/setup.lock/pid'), '999999');
    expect(run(fakeNpm(works), 'say').status).toBe(7);
  });

  it('ends the script when the npm that started it is gone', async () => {
    writeFileSync(
      path.join(root, 'scripts/wait.ts'),
      "import { writeFileSync } from 'node:fs'; writeFileSync('pid', String(process.pid)); setInterval(() => {}, 1000);",
    );
    const npm = fakeNpm(works);
    run(npm, 'say');
    const parent = spawn(
      process.execPath,
      [
        '-e',
        "require('child_process').spawn(process.execPath, ['scripts/bootstrap.cjs', 'wait'], { stdio: 'ignore' }); setInterval(() => {}, 1000);",
      ],
      { cwd: root, env: { ...process.env, npm_execpath: npm } },
    );
    const pidFile = path.join(root, 'pid');
    await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(true);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    parent.kill('SIGKILL');
    const isRunning = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await expect.poll(isRunning, { timeout: 10_000 }).toBe(false);
  });

  it('refuses an unknown command with exit code 2', () => {
    const { status, stderr } = run(fakeNpm(works), 'nonsense');
    expect(status).toBe(2);
    expect(stderr).toContain('nonsense');
  });
});
