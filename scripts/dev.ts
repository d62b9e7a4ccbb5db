import { runCommand } from '../src/io/command.ts';
import { parsePort } from '../src/io/parse-port.ts';
import { ingest } from '../src/io/ingest.ts';
import { generatorRoot } from '../src/io/paths.ts';
import { checkPort } from '../src/io/serve-folder.ts';
import path from 'node:path';

await runCommand(
  {
    name: 'npm run dev',
    summary:
      'Live preview while writing: pages follow the files under content/ as they are saved. Search needs a build.',
    usage: [
      ['--port N', 'port to serve on (default: 4321)'],
      ['--root DIR', 'folder of the survey (default: this repository)'],
    ],
    options: { port: { type: 'string' }, root: { type: 'string' } },
  },
  async (values) => {
    const port = parsePort(values.port, 4321);
    await checkPort(port);
    const root = path.resolve(values.root ?? generatorRoot);
    process.env['COMPENDIUM_ROOT'] = root;
    process.env['COMPENDIUM_DEV'] = '1';
    await ingest(root, { check: false });
    const { dev } = await import('astro');
    const server = await dev({ root: generatorRoot, server: { port, host: 'localhost' } });
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    });
    await server.stop();
  },
);
