import { spawn } from 'node:child_process';
import path from 'node:path';
import { generatorRoot } from '../src/io/paths.ts';

/** What a command did: its exit code and all that it printed. */
export interface ScriptResult {
  code: number;
  stdout: string;
  stderr: string;
  /** Both, stdout first. */
  output: string;
}

/** Runs a script of `scripts/` as people do, in a process of its own. */
export function runScript(
  name: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<ScriptResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(generatorRoot, 'scripts', `${name}.ts`), ...args], {
      cwd: generatorRoot,
      env: { ...withoutVitest(process.env), NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, stdout, stderr, output: stdout + stderr });
    });
  });
}

/** Vitest marks its environment (`NODE_ENV=test` and others), which a build would heed. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/u.test(name),
  );
  return Object.fromEntries(kept);
}
