import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { drawableText } from '../lib/site/picture/drawable-text.ts';
import { paletteOf, reduceColours } from '../lib/site/picture/palette.ts';
import { fontSubsets, pictureSize, signFont, type PictureNode } from '../lib/site/picture/node.ts';

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

type Font = NonNullable<Parameters<typeof satori>[1]['fonts']>[number];

const { resolve } = createRequire(import.meta.url);

// Pictures are drawn several at a time.
sharp.concurrency(1);

/**
 * A picture as PNG. Letters become paths of the fonts that the site brings along, so nothing depends on what the machine
 * has; signs that those lack are replaced, see {@link drawableText}.
 */
export async function drawPicture(tree: PictureNode, size: Size = pictureSize): Promise<Buffer> {
  const svg = await layOut(tree, size);
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const palette = paletteOf(tree);
  reduceColours(data, palette);
  const { width, height } = info;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ palette: true, colours: palette.length, dither: 0, effort: 1 })
    .toBuffer();
}

async function layOut(tree: PictureNode, size: Size): Promise<string> {
  const missing = new Set<string>();
  const fonts = await loadFonts();
  const note = (_language: string, segment: string): Promise<Font[]> => {
    for (const sign of segment) missing.add(sign);
    return Promise.resolve([]);
  };
  const svg = await satori(tree, { ...size, fonts, loadAdditionalAsset: note });
  return missing.size === 0 ? svg : satori(withoutMissing(tree, missing), { ...size, fonts });
}

function withoutMissing(node: PictureNode, missing: ReadonlySet<string>): PictureNode {
  const { children, fallback } = node.props;
  const replace = (text: string): string =>
    drawableText(text, missing) || (typeof fallback === 'string' ? fallback : '');
  const changed = (Array.isArray(children) ? children : [children ?? '']).map((child) =>
    typeof child === 'string' ? replace(child) : withoutMissing(child, missing),
  );
  return { ...node, props: { ...node.props, children: changed } };
}

let loaded: Promise<Font[]> | undefined;

function loadFonts(): Promise<Font[]> {
  loaded ??= Promise.all([
    ...fontSubsets.flatMap((subset) => [
      font(
        `Serif ${subset}`,
        `@fontsource/source-serif-4/files/source-serif-4-${subset}-600-normal.woff`,
        600,
      ),
      font(`Sans ${subset}`, `@fontsource/inter/files/inter-${subset}-400-normal.woff`, 400),
      font(`Sans ${subset}`, `@fontsource/inter/files/inter-${subset}-600-normal.woff`, 600),
    ]),
    font(signFont, 'katex/dist/fonts/KaTeX_Main-Regular.woff', 400),
  ]);
  return loaded;
}

async function font(name: string, file: string, weight: 400 | 600): Promise<Font> {
  return { name, data: await readFile(resolve(file)), weight, style: 'normal' };
}
