import { spawnSync } from 'node:child_process';
import { runCommand } from '../src/io/command.ts';
import { generatorRoot } from '../src/io/paths.ts';

await runCommand(
  { name: 'npm run format', summary: 'Formats the code (not the prose).', usage: [], options: {} },
  async () => {
    const prettier = spawnSync('prettier', ['--write', '--log-level', 'warn', '.'], {
      cwd: generatorRoot,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    return prettier.status ?? 1;
  },
);
