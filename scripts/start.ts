import { buildSite, siteOptions, siteOptionsUsage } from '../src/io/build-site.ts';
import { runCommand } from '../src/io/command.ts';
import { parsePort } from '../src/io/parse-port.ts';
import { checkPort, serveFolder } from '../src/io/serve-folder.ts';

await runCommand(
  {
    name: 'npm start',
    summary: 'Builds the survey and serves the finished site on this machine until Ctrl-C.',
    usage: [['--port N', 'port to serve on (default: 4321)'], ...siteOptionsUsage],
    options: { ...siteOptions, port: { type: 'string' } },
  },
  async (values) => {
    const port = parsePort(values.port, 4321);
    await checkPort(port);
    const { out, base } = await buildSite(values);
    const server = await serveFolder(out, { port, base });
    process.stdout.write(`\nThe survey is at ${server.address} (Ctrl-C stops it)\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    });
    await server.close();
  },
);
