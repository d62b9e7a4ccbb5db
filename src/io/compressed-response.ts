import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';
import type { Transform } from 'node:stream';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** Kinds of file that shrink; pictures, fonts and the pieces of the search index are compressed already. */
const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:json|manifest\+json|rss\+xml|xml))/u;

/** Ways to compress, the better one first; Brotli at the level that costs no more time than gzip. */
const encodings: Record<string, () => Transform> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
};

/**
 * A response that leaves the server compressed whenever its type gains by it and the client takes it, as static hosts
 * send it: `createServer({ ServerResponse: CompressedResponse }, …)`. Looks at headers given to `writeHead` by name.
 */
export class CompressedResponse extends ServerResponse {
  #compressor: Transform | undefined;

  override writeHead(code: number, ...given: [(string | Headers)?, Headers?]): this {
    const [headers = {}] = given;
    if (typeof headers === 'string' || Array.isArray(headers)) return super.writeHead(code, ...(given as []));
    const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    const type = String(named.find(([name]) => name === 'content-type')?.[1] ?? '');
    if (code === 206 || !compressible.test(type)) return super.writeHead(code, headers);
    this.setHeader('vary', 'accept-encoding');
    const encoding = encodingFor(this.req);
    if (encoding === undefined) return super.writeHead(code, headers);
    const [name, start] = encoding;
    this.#compressor = this.#connect(start());
    const rest = named.filter(([key]) => key !== 'content-length');
    return super.writeHead(code, { ...Object.fromEntries(rest), 'content-encoding': name });
  }

  override write(chunk: Buffer | string): boolean {
    return this.#compressor ? this.#compressor.write(chunk) : super.write(chunk);
  }

  override end(chunk?: unknown): this {
    if (!this.#compressor) return super.end(chunk);
    this.#compressor.end(chunk);
    return this;
  }

  /** What is written goes through the compressor to the client, each side waiting for the other. */
  #connect(compressor: Transform): Transform {
    compressor.on('data', (piece: Buffer) => {
      if (!super.write(piece)) compressor.pause();
    });
    compressor.on('end', () => super.end());
    compressor.on('drain', () => this.emit('drain'));
    this.on('drain', () => compressor.resume());
    return compressor;
  }
}

function encodingFor({ method, headers }: IncomingMessage): [string, () => Transform] | undefined {
  if (method === 'HEAD') return undefined;
  const taken = String(headers['accept-encoding'] ?? '').split(/[\s,;]+/u);
  return Object.entries(encodings).find(([name]) => taken.includes(name));
}
