import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build } from 'esbuild';
import {
  addressOfFile,
  isSaved,
  planPacks,
  writePack,
  type OfflineFile,
  type OfflineIndex,
} from '../lib/site/offline-packs.ts';
import { mapFiles } from './map-files.ts';
import { generatorRoot } from './paths.ts';

const compress = promisify(gzip);

/**
 * Adds to a built site what it needs to be read without a network: the packs that "Save for offline" loads, their
 * list, and the service worker.
 *
 * @param base path of the site, with a slash at both ends
 */
export async function writeOfflineFiles(out: string, base: string): Promise<OfflineIndex> {
  const files = await readSavedFiles(out);
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.path).update('\0').update(file.body);
  const version = hash.digest('hex').slice(0, 12);
  const folder = path.join(out, 'offline');
  await mkdir(folder, { recursive: true });
  const packs = await Promise.all(
    planPacks(files).map(async (pack, number) => {
      const body = await compress(writePack(pack), { level: 9 });
      const name = `${String(number)}-${createHash('sha256').update(body).digest('hex').slice(0, 8)}.pack`;
      await writeFile(path.join(folder, name), body);
      return { name, bytes: body.length, files: pack.length };
    }),
  );
  const index = { version, size: files.reduce((sum, { body }) => sum + body.length, 0), packs };
  await writeFile(path.join(folder, 'packs.json'), JSON.stringify(index));
  await writeServiceWorker(out, base, { version, shell: shellOf(files) });
  return index;
}

async function readSavedFiles(out: string): Promise<OfflineFile[]> {
  const names = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map((name) => ({ name, address: addressOfFile(`/${name}`) }))
    .filter(({ address }) => isSaved(address))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
  return mapFiles(names, async ({ name, address }) => ({
    path: address,
    body: await readFile(path.join(out, name)),
  }));
}

/** The page that is shown when one is asked for that was never read, with what it is made of. */
function shellOf(files: readonly OfflineFile[]): string[] {
  const page = files.find(({ path: address }) => address === '/offline/');
  const html = page === undefined ? '' : new TextDecoder().decode(page.body);
  const parts = files.filter(
    ({ path: address }) => /\.(?:css|js|woff2|svg)$/u.test(address) && html.includes(address),
  );
  return page === undefined ? [] : [page.path, ...parts.map(({ path: address }) => address)];
}

/** Bundles the service worker with what it must know of this site. */
async function writeServiceWorker(
  out: string,
  base: string,
  site: { version: string; shell: string[] },
): Promise<void> {
  await build({
    absWorkingDir: generatorRoot,
    entryPoints: ['src/client/offline/service-worker.ts'],
    outfile: path.join(out, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __SITE__: JSON.stringify({ ...site, base }),
    },
  });
}
