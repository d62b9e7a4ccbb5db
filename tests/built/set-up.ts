import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { generatorRoot } from '../../src/io/paths.ts';
import { serveFolder } from '../../src/io/serve-folder.ts';
import { runScript } from '../run-script.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The real survey, built once for each base path and served on this machine; `site` where the build was told one. */
    sites: { base: string; folder: string; address: string; site?: string }[];
  }
}

/**
 * Builds the real survey at the root of a host that it does not know and under `/compendium/` of one that it knows, and
 * serves both while the tests run.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'compendium-built-'));
  const sites = [];
  const servers: Awaited<ReturnType<typeof serveFolder>>[] = [];
  for (const { name, base, site } of [
    { name: 'root', base: '/', site: undefined },
    { name: 'project', base: '/compendium/', site: 'https://survey.example' },
  ]) {
    const out = path.join(folder, name);
    const { code, output } = await runScript('build', [
      '--root',
      generatorRoot,
      '--out',
      out,
      '--base',
      base,
      ...(site === undefined ? [] : ['--site', site]),
    ]);
    if (code !== 0) throw new Error(`the site does not build under ${base}:\n${output}`);
    const server = await serveFolder(out, { port: 0, base });
    servers.push(server);
    sites.push({ base, folder: out, address: server.address, ...(site !== undefined && { site }) });
  }
  project.provide('sites', sites);
  return async () => {
    for (const server of servers) await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
