import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fontCharacters, type TextKind } from '../lib/site/font-characters.ts';
import { styleSheetsOf, withLightHead } from '../lib/site/page-head.ts';
import { hashText } from '../lib/text/hash.ts';
import { subsetFonts, type SubsetFont } from './subset-fonts.ts';

/** Where Astro puts what pages share. */
const shared = '_astro';

/** A text file of the site. */
interface SiteText {
  /** Address below the site, such as `papers/index.html`. */
  name: string;
  kind: TextKind;
  text: string;
}

/** Bytes of all faces as they came, and as this site needs them. */
export interface LightSite {
  before: number;
  after: number;
}

/**
 * Makes the pages that Astro wrote quicker to load: faces hold only what this site shows, each page asks for one style
 * sheet and for that first, and scripts wait for both.
 *
 * @param out folder of the site
 * @param base path under which the site will live
 */
export async function lightenSite(out: string, base: string): Promise<LightSite> {
  const texts = await readTexts(out);
  const fonts = await subsetFonts(path.join(out, shared), fontCharacters(texts));
  const before = await replaceFonts(path.join(out, shared), fonts);
  const renamed = fonts.map(({ old, name }) => [old, name] as const);
  const withNames = (text: string): string =>
    renamed.reduce((all, [old, name]) => all.replaceAll(old, name), text);
  await joinStyles(out, base, { texts, withNames });
  return { before, after: fonts.reduce((sum, { content }) => sum + content.length, 0) };
}

async function readTexts(out: string): Promise<SiteText[]> {
  const texts: SiteText[] = [];
  for await (const name of glob('**/*.{html,css,js,json}', { cwd: out })) {
    const kind = path.extname(name).slice(1) as TextKind;
    texts.push({
      name: name.replaceAll(path.sep, '/'),
      kind,
      text: await readFile(path.join(out, name), 'utf8'),
    });
  }
  return texts;
}

/** @returns bytes of the faces that were there */
async function replaceFonts(folder: string, fonts: readonly SubsetFont[]): Promise<number> {
  let before = 0;
  for (const { old, name, content } of fonts) {
    before += (await readFile(path.join(folder, old))).length;
    await rm(path.join(folder, old));
    await writeFile(path.join(folder, name), content);
  }
  return before;
}

/** Writes one style sheet for each set of sheets that some page links, and the pages with a link to theirs. */
async function joinStyles(
  out: string,
  base: string,
  { texts, withNames }: { texts: readonly SiteText[]; withNames: (text: string) => string },
): Promise<void> {
  const sheets = new Map(
    texts
      .filter(({ kind, name }) => kind === 'css' && name.startsWith(`${shared}/`))
      .map(({ name, text }) => [base + name, withNames(text)]),
  );
  const joined = new Map<string, string>();
  for (const { name, kind, text } of texts) {
    if (kind !== 'html') continue;
    const links = styleSheetsOf(text);
    if (links.length === 0) continue;
    const css = links.map((link) => sheets.get(link) ?? missing(name, link)).join('\n');
    const file = joined.get(css) ?? `${shared}/style.${hashText(css)}.css`;
    if (!joined.has(css)) await writeFile(path.join(out, file), css);
    joined.set(css, file);
    await writeFile(path.join(out, name), withLightHead(withNames(text), base + file));
  }
  // Nothing asks for the parts any more: Astro names them in pages alone.
  await Promise.all([...sheets.keys()].map((link) => rm(path.join(out, link.slice(base.length)))));
}

function missing(page: string, link: string): never {
  throw new Error(`${page} links the style sheet ${link}, which is not in the site.`);
}
