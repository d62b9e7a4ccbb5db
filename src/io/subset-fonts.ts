import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { forgetOldest, touch } from './cache-folder.ts';
import { generatorRoot } from './paths.ts';
import { cleanLeftovers, writeAtomic } from './write-atomic.ts';

/** The weights that the style sheets ask for; an upright face keeps these alone, an italic one the lightest. */
export const weights = { min: 400, max: 700 };

/** What kerning, ligatures, accents and figures in columns need; the style sheets ask for no other feature. */
const keepFeatures = 'kern liga clig rlig calt ccmp locl mark mkmk lnum tnum'.split(' ');

/** Changes whenever the same font and characters would give another file. */
const recipe = JSON.stringify(['subset-font 2', weights, keepFeatures]);

/** Subsets that the cache keeps besides those in use; a site has about thirty. */
const spare = 300;

/** A face cut to what a site shows. */
export interface SubsetFont {
  /** Name of the file that Astro wrote. */
  old: string;
  /** Its new name, which changes with what is in it. */
  name: string;
  content: Buffer;
}

/**
 * Cuts the faces of a folder to some characters and to the weights in use (HarfBuzz's subsetter). What was cut once is
 * kept in the generator's cache.
 *
 * @param folder holds `<name>.<hash>.woff2`; nothing in it is changed
 */
export async function subsetFonts(folder: string, characters: string): Promise<SubsetFont[]> {
  const cache = path.join(generatorRoot, '.cache', 'fonts');
  await mkdir(cache, { recursive: true });
  await cleanLeftovers(cache);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2')).sort();
  const fonts: SubsetFont[] = [];
  const used = new Set<string>();
  for (const old of names) {
    const font = await readFile(path.join(folder, old));
    const style = styleOf(old);
    const file = path.join(cache, `${hash(recipe, style, characters, font)}.woff2`);
    if (!(await touch(file))) await writeAtomic(file, await subset(font, characters, style));
    used.add(path.basename(file));
    const content = await readFile(file);
    fonts.push({ old, name: renamed(old, content), content });
  }
  await forgetOldest(cache, { ending: '.woff2', used, spare });
  return fonts;
}

/** The part of each axis that is kept. */
const axes: Record<Style, Record<string, number | { min: number; max: number }>> = {
  fixed: {},
  upright: { wght: weights },
  italic: { wght: weights.min },
};

type Style = 'fixed' | 'upright' | 'italic';

/** What the name of a file tells: Fontsource's names of faces with an axis of weight hold `-wght-` and their slope. */
function styleOf(name: string): Style {
  if (!name.includes('-wght-')) return 'fixed';
  return name.includes('-italic') ? 'italic' : 'upright';
}

function subset(font: Buffer, characters: string, style: ReturnType<typeof styleOf>): Promise<Buffer> {
  // The features are missing in the package's types.
  const options = { targetFormat: 'woff2' as const, keepFeatures, variationAxes: axes[style] };
  return subsetFont(font, characters, options);
}

/** `inter-latin-wght-normal.Dx4kXJAl.woff2` -> `inter-latin-wght-normal.3f6c0a91.woff2`. */
function renamed(name: string, content: Buffer): string {
  return name.replace(/(?:\.[\w-]+)?\.woff2$/u, `.${hash(content).slice(0, 8)}.woff2`);
}

function hash(...parts: (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 32);
}
