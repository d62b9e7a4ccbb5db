import sharp from 'sharp';
import mark from '../../public/favicon.svg?raw';

/** The mark of the site on paper, as an icon: with room around it, so that a round mask cuts nothing off. */
export async function drawIcon(size: number): Promise<Buffer> {
  const inner = Math.round(size * 0.56);
  const drawn = await sharp(Buffer.from(mark), { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: '#fbfcfa' } })
    .composite([{ input: drawn, gravity: 'centre' }])
    .png({ palette: true })
    .toBuffer();
}
