/** A file of the site that is saved for reading without a network. */
export interface OfflineFile {
  /** Site path without base: `/papers/zhai2023stabilizing/`, `/_astro/x.css`. */
  path: string;
  body: Uint8Array;
}

/** What `/offline/packs.json` says. */
export interface OfflineIndex {
  /** Changes with any file of the site. */
  version: string;
  /** Bytes on the device, once unpacked. */
  size: number;
  packs: { name: string; bytes: number; files: number }[];
}

/** Bytes before compression after which a pack ends: an interrupted download loses at most one. */
const packSize = 2_500_000;

/** Files that nobody reads without a network: pictures for shared links, feeds, sitemaps, sources, and the packs. */
const leftOut =
  /^\/(?:og|offline)|^\/(?:sw\.js|robots\.txt|rss\.xml|feed\.\w+|llms\S*\.txt|sitemap[^/]*\.xml|[^/]+\.epub|references\.ris)$|^\/(?:papers|chapters)\/[^/]+\.(?:md|bib|ris|json)$/u;

/** Whether a file belongs to what is saved. */
export function isSaved(path: string): boolean {
  return path === '/offline/' || !leftOut.test(path);
}

/** `/papers/x/index.html` is `/papers/x/`: the address under which a page is asked for. */
export function addressOfFile(path: string): string {
  return path.replace(/(^|\/)index\.html$/u, '$1');
}

/** Files in order, in packs of about equal size; neighbours are alike, so that they compress well together. */
export function planPacks<File extends { body: Uint8Array }>(files: readonly File[]): File[][] {
  const packs: File[][] = [];
  let room = 0;
  for (const file of files) {
    if (room < file.body.length) {
      packs.push([]);
      room = packSize;
    }
    packs.at(-1)?.push(file);
    room -= file.body.length;
  }
  return packs;
}

/** One pack: a line of JSON with path and length of each file, then the files one after the other. */
export function writePack(files: readonly OfflineFile[]): Uint8Array {
  const head = new TextEncoder().encode(
    `${JSON.stringify(files.map(({ path, body }) => [path, body.length]))}\n`,
  );
  const pack = new Uint8Array(files.reduce((sum, { body }) => sum + body.length, head.length));
  pack.set(head);
  let at = head.length;
  for (const { body } of files) {
    pack.set(body, at);
    at += body.length;
  }
  return pack;
}

/**
 * The files of a pack.
 *
 * @throws when the pack is cut short
 */
export function readPack(pack: Uint8Array): OfflineFile[] {
  const end = pack.indexOf(10);
  const list = JSON.parse(new TextDecoder().decode(pack.subarray(0, end))) as [string, number][];
  let at = end + 1;
  return list.map(([path, length]) => {
    if (at + length > pack.length) throw new Error('the pack is cut short');
    const body = pack.slice(at, at + length);
    at += length;
    return { path, body };
  });
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
};

/** Content type of a file by its path; a path that ends in a dash is a page. */
export function typeOfFile(path: string): string {
  const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
  return types[ending] ?? 'application/octet-stream';
}
