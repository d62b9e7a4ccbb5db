import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';
import { createGzip, type Gzip } from 'node:zlib';

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Kinds of file that shrink; pictures, fonts and the pieces of the search index are compressed already. */
const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:json|manifest\+json|rss\+xml|xml))/u;

/**
 * A response that leaves the server compressed whenever its type gains by it and the client takes gzip, as static
 * hosts send it: `createServer({ ServerResponse: GzipResponse }, …)`. Looks at headers given to `writeHead` by name.
 */
export class GzipResponse extends ServerResponse {
  #gzip: Gzip | undefined;

  override writeHead(code: number, ...given: [(string | Headers)?, Headers?]): this {
    const [headers = {}] = given;
    if (typeof headers === 'string' || Array.isArray(headers)) return super.writeHead(code, ...(given as []));
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const type = String(named.find(([name]) => name === 'content-type')?.[1] ?? '');
    if (code === 206 || !compressible.test(type)) return super.writeHead(code, headers);
    this.setHeader('vary', 'accept-encoding');
    if (!takesGzip(this.req)) return super.writeHead(code, headers);
    this.#gzip = this.#start();
    const rest = named.filter(([name]) => name !== 'content-length');
    return super.writeHead(code, { ...Object.fromEntries(rest), 'content-encoding': 'gzip' });
  }

  override write(chunk: Buffer | string): boolean {
    return this.#gzip ? this.#gzip.write(chunk) : super.write(chunk);
  }

  override end(chunk?: unknown): this {
    if (!this.#gzip) return super.end(chunk);
    this.#gzip.end(chunk);
    return this;
  }

  /** What is written goes through here to the client, each side waiting for the other. */
  #start(): Gzip {
    const gzip = createGzip({ level: 9 });
    gzip.on('data', (piece: Buffer) => {
      if (!super.write(piece)) gzip.pause();
    });
    gzip.on('end', () => super.end());
    gzip.on('drain', () => this.emit('drain'));
    this.on('drain', () => gzip.resume());
    return gzip;
  }
}

function takesGzip(request: IncomingMessage): boolean {
  return request.method !== 'HEAD' && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
}
