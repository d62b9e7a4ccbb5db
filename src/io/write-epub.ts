import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { coverPicture, coverSize } from '../lib/epub/cover-picture.ts';
import { readLightColours } from '../lib/epub/figure-colours.ts';
import { makeBook } from '../lib/epub/make-book.ts';
import type { BookFile } from '../lib/epub/types.ts';
import { formatNumber } from '../lib/site/number-words.ts';
import type { History } from '../lib/site/history.ts';
import type { Survey } from '../lib/survey/types.ts';
import { drawPicture } from './draw-picture.ts';
import { generatorRoot } from './paths.ts';
import { readHistory } from './site-history.ts';
import { writeAtomic } from './write-atomic.ts';

/** What was written. Sizes in bytes. */
export interface WrittenEpub {
  size: number;
  documents: number;
  /** The largest document as it is unpacked. */
  largest: { name: string; size: number };
}

/**
 * Writes a survey as an EPUB. The same content gives the same bytes.
 *
 * @param survey without errors
 * @param site address of its site, for links to pages that are not in the book
 * @throws CompendiumError with every error of a page, if there is one.
 */
export async function writeEpub(
  survey: Survey,
  { root, out, site }: { root: string; out: string; site?: string | undefined },
): Promise<WrittenEpub> {
  const style = (name: string): Promise<string> =>
    readFile(path.join(generatorRoot, 'src/styles', name), 'utf8');
  const [history, book, tokens] = await Promise.all([
    readHistory(root),
    style('book.css'),
    style('tokens.css'),
  ]);
  const changed = lastChange(history);
  const colours = readLightColours(tokens);
  const files = makeBook({
    survey,
    style: book,
    colours,
    cover: {
      file: 'cover.png',
      mediaType: 'image/png',
      bytes: await drawPicture(coverPicture(survey), coverSize),
    },
    ...(changed === undefined ? {} : { changed }),
    ...(site === undefined ? {} : { site: site.endsWith('/') ? site : `${site}/` }),
  });
  const archive = pack(files);
  await writeAtomic(out, archive);
  const documents = files
    .filter(({ name }) => name.endsWith('.xhtml'))
    .map(({ name, content }) => ({ name, size: Buffer.byteLength(content) }));
  const largest = documents.reduce((a, b) => (b.size > a.size ? b : a));
  return { size: archive.length, documents: documents.length, largest };
}

/** `1,855 kB, 383 documents, the largest 245 kB` */
export function describeEpub({ size, documents, largest }: WrittenEpub): string {
  const kilobytes = (bytes: number): string => `${formatNumber(Math.round(bytes / 1000))} kB`;
  return `${kilobytes(size)}, ${documents} documents, the largest ${kilobytes(largest.size)}`;
}

/** Day of the last change of the content. */
function lastChange(history: History): string | undefined {
  if (!history.known) return undefined;
  return history.changes
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** One day for all files, in local time because that is how archives tell it: packing again gives the same bytes. */
const day = new Date(1980, 0, 1);

function pack(files: readonly BookFile[]): Uint8Array {
  const entries = files.map(({ name, content }): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    // Reading systems look for the name of the format at a fixed place; a picture is packed already.
    const level = name === 'mimetype' || name.endsWith('.png') ? 0 : 9;
    return [name, [bytes, { level, mtime: day }]];
  });
  return zipSync(Object.fromEntries(entries));
}
