import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { CompressedResponse } from './compressed-response.ts';

/** A server of a finished site. */
export interface FolderServer {
  /** Address of the home page. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine only, as a static host would: `index.html` for folders, `404.html` for the rest,
 * text compressed, files whose names hold their hash kept by the browser and all others asked for again.
 *
 * @param port 0 lets the system choose
 * @throws CompendiumError when the port is taken
 */
export async function serveFolder(
  folder: string,
  { port, base }: { port: number; base: string },
): Promise<FolderServer> {
  const files = sirv(folder, {
    etag: true,
    dev: true,
    setHeaders: (response, pathname) => {
      if (pathname.startsWith('/_astro/'))
        response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  const server = createServer({ ServerResponse: CompressedResponse }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!`${pathname}/`.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    files(request, response, () => void notFound(folder, response));
  });
  await listen(server, port);
  const bound = server.address();
  const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://localhost:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Ends quietly when the port is free. @throws CompendiumError when it is taken */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        new CompendiumError(
          taken
            ? `port ${port} is in use by another program.`
            : `cannot listen on port ${port}: ${error.message}.`,
          {
            hint: `Stop that program, or choose another port: "npm start -- --port ${port + 1}".`,
          },
        ),
      );
    });
    server.listen(port, 'localhost', resolve);
  });
}

async function notFound(folder: string, response: import('node:http').ServerResponse): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}
