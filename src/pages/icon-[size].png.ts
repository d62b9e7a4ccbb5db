import type { APIContext } from 'astro';
import { drawIcon } from '../io/draw-icon.ts';
import { iconSizes } from '../lib/site/web-manifest.ts';

export function getStaticPaths() {
  return iconSizes.map((size) => ({ params: { size: String(size) } }));
}

export async function GET({ params }: APIContext): Promise<Response> {
  const png = await drawIcon(Number(params.size));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
