import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPicture } from '../../../src/io/draw-picture.ts';
import { drawPictures } from '../../../src/io/picture-cache.ts';
import { box, pictureSize, words, type PictureNode } from '../../../src/lib/site/picture/node.ts';
import type { Picture } from '../../../src/lib/site/picture/pictures.ts';

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'compendium-pictures-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

function page(text: string, fallback = ''): PictureNode {
  const style = { background: '#fbfcfa', color: '#17201c', padding: 60 };
  return box({ ...style, ...pictureSize }, words(text, { font: 'serif', fontSize: 60 }, fallback));
}

it('draws a picture of the right size in few colours', async () => {
  const png = await drawPicture(page('Lanterns'));
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', ...pictureSize });
  // Bits a pixel, and 3 for a palette (PNG, section 11.2.2).
  expect([png[24], png[25]]).toEqual([2, 3]);
});

it('shows other words, and no empty boxes, for letters that no font has', async () => {
  const plain = await drawPicture(page('buoys2020drift'));
  expect(await drawPicture(page('深層学習 😀', 'buoys2020drift'))).toEqual(plain);
  expect(await drawPicture(page('漂流'))).toEqual(await drawPicture(page('')));
});

it('draws accents, Greek, Cyrillic and common signs as they are', async () => {
  const empty = await drawPicture(page(''));
  for (const text of ['Łő', 'Σσ', 'Чехов', 'ếạ', '√∞≤→']) {
    expect(await drawPicture(page(text, 'other')), text).not.toEqual(empty);
    expect(await drawPicture(page(text, 'other')), text).not.toEqual(await drawPicture(page('other')));
  }
});

it('draws a picture once, and keeps what it drew', async () => {
  const pictures: Picture[] = ['one', 'two'].map((text) => ({ path: `/og/${text}.png`, tree: page(text) }));
  const first = await drawPictures({ pictures, cache });
  const again = await drawPictures({ pictures: [...pictures].reverse(), cache });
  expect([first, again]).toMatchObject([{ drawn: 2 }, { drawn: 0 }]);
  const files = 'files' in first ? first.files : [];
  expect(files.map(({ path: name }) => name)).toEqual(['/og/one.png', '/og/two.png']);
  expect(await readdir(cache)).toHaveLength(2);
  expect(await readFile(files[0]?.file ?? '')).toEqual(await drawPicture(page('one')));
});

it('says which picture could not be drawn', async () => {
  const broken = box({ display: 'nonsense' }, page('a'));
  const answer = await drawPictures({ pictures: [{ path: '/og/broken.png', tree: broken }], cache });
  expect(answer).toEqual({
    problem: expect.stringMatching(/^the picture \/og\/broken\.png could not be drawn: ./u) as string,
  });
});
