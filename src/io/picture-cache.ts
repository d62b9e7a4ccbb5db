import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Picture } from '../lib/site/picture/pictures.ts';
import { forgetOldest, touch } from './cache-folder.ts';
import { generatorRoot } from './paths.ts';
import type { PictureAnswer, PictureTask } from './site-pictures.ts';
import { cleanLeftovers, writeAtomic } from './write-atomic.ts';

/** Pictures that are rasterised at a time, on threads of the system's. */
const atOnce = 4;

/** Pictures that the cache keeps besides those in use. */
const spare = 2000;

/** Draws the pictures that the cache lacks, and says which file holds each. */
export async function drawPictures({ pictures, cache }: PictureTask): Promise<PictureAnswer> {
  await mkdir(cache, { recursive: true });
  await cleanLeftovers(cache);
  const stamp = await drawerStamp();
  const wanted = pictures.map((picture) => ({ picture, file: path.join(cache, nameOf(picture, stamp)) }));
  const missing: typeof wanted = [];
  for (const entry of wanted) if (!(await touch(entry.file))) missing.push(entry);
  const drawn = missing.length;
  const problems: string[] = [];
  const draw = async (): Promise<void> => {
    for (let next = missing.shift(); next !== undefined && problems.length === 0; next = missing.shift()) {
      const { picture, file } = next;
      await drawInto(file, picture).catch((error: unknown) => problems.push(problemOf(picture, error)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, draw));
  const [problem] = problems;
  if (problem !== undefined) return { problem };
  const used = new Set(wanted.map(({ file }) => path.basename(file)));
  await forgetOldest(cache, { ending: '.png', used, spare });
  return { files: wanted.map(({ picture, file }) => ({ path: picture.path, file })), drawn };
}

async function drawInto(file: string, { tree }: Picture): Promise<void> {
  // Loaded only when something is to be drawn: fonts and layout engine take longer to load than a picture to draw.
  const { drawPicture } = await import('./draw-picture.ts');
  await writeAtomic(file, await drawPicture(tree));
}

function problemOf({ path: name }: Picture, error: unknown): string {
  return `the picture ${name} could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
}

function nameOf({ tree }: Picture, stamp: string): string {
  return `${createHash('sha256').update(stamp).update(JSON.stringify(tree)).digest('hex').slice(0, 32)}.png`;
}

/** Changes with whatever turns a tree into a file: the code that draws, and the versions of what it draws with. */
async function drawerStamp(): Promise<string> {
  const sources = ['io/draw-picture.ts', 'lib/site/picture/palette.ts', 'lib/site/picture/drawable-text.ts'];
  const files = ['package.json', ...sources.map((file) => path.join('src', file))];
  const [settings = '{}', ...code] = await Promise.all(
    files.map((file) => readFile(path.join(generatorRoot, file), 'utf8')),
  );
  const { dependencies } = JSON.parse(settings) as { dependencies: Record<string, string> };
  const tools = Object.entries(dependencies).filter(([name]) =>
    /^(?:satori|sharp|katex|@fontsource\/.*)$/u.test(name),
  );
  return JSON.stringify([tools, code]);
}
