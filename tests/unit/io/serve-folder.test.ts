import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../../../src/io/serve-folder.ts';

describe('serveFolder', () => {
  // Long and hard to compress: its bytes do not fit into one buffer on either side.
  const page = `<p>${randomBytes(400_000).toString('base64')}</p>`;
  let folder: string;
  let server: FolderServer;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'compendium-served-'));
    await mkdir(path.join(folder, '_astro'));
    await writeFile(path.join(folder, 'index.html'), page);
    await writeFile(path.join(folder, '404.html'), '<p>Not here.</p>');
    await writeFile(path.join(folder, '_astro', 'a.1a2b.css'), 'p { margin: 0 }');
    await writeFile(path.join(folder, '_astro', 'a.1a2b.woff2'), 'font');
    server = await serveFolder(folder, { port: 0, base: '/survey/' });
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const ask = (
    name: string,
    headers: Record<string, string> = { 'accept-encoding': 'gzip, br' },
  ): Promise<{ response: IncomingMessage; body: Buffer }> =>
    new Promise((resolve, reject) => {
      get(server.address + name, { headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          resolve({ response, body: Buffer.concat(pieces) });
        });
      }).on('error', reject);
    });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=0.8, deflate', 'gzip', gunzipSync],
  ])('compresses text, whole, for a client that takes "%s"', async (taken, encoding, unpack) => {
    const { response, body } = await ask('', { 'accept-encoding': taken });
    expect(response.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(body.length).toBeLessThan(page.length * 0.8);
    expect(unpack(body).toString()).toBe(page);
  });

  it('sends it as it is to a client that does not take gzip, and a part of it as asked', async () => {
    const plain = await ask('', {});
    expect(plain.response.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(page);
    const part = await ask('', { 'accept-encoding': 'gzip', range: 'bytes=3-12' });
    expect(part.response.statusCode).toBe(206);
    expect(part.body.toString()).toBe(page.slice(3, 13));
  });

  it('does not compress fonts again', async () => {
    const { response, body } = await ask('_astro/a.1a2b.woff2');
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe('font');
  });

  it('lets a browser keep files that are named by their hash, and asks it to check pages', async () => {
    const style = await ask('_astro/a.1a2b.css');
    expect(style.response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const { headers } = (await ask('')).response;
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask('', { 'accept-encoding': 'gzip', 'if-none-match': headers.etag ?? '' });
    expect(again.response.statusCode).toBe(304);
    expect(again.body.length).toBe(0);
  });

  it('answers with the page of the host where there is nothing', async () => {
    const { response, body } = await ask('nowhere/');
    expect(response.statusCode).toBe(404);
    expect(brotliDecompressSync(body).toString()).toContain('Not here.');
  });
});
