import type { Survey } from '../survey/types.ts';
import { withBase } from './href.ts';

/** Sides of the icons in pixels. */
export const iconSizes = [192, 512] as const;

/** The manifest by which a browser installs the survey as an app (W3C Web Application Manifest). */
export function webManifest({ config }: Pick<Survey, 'config'>, base: string): string {
  const here = withBase(base, '/');
  const icons = iconSizes.flatMap((size) =>
    ['any', 'maskable'].map((purpose) => ({
      src: withBase(base, `/icon-${String(size)}.png`),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose,
    })),
  );
  const manifest = {
    id: here,
    name: config.subtitle === undefined ? config.title : `${config.title}: ${config.subtitle}`,
    short_name: config.title,
    description: config.description,
    lang: 'en-GB',
    start_url: here,
    scope: here,
    display: 'standalone',
    background_color: '#fbfcfa',
    theme_color: '#fbfcfa',
    icons: [{ src: withBase(base, '/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }, ...icons],
    shortcuts: [
      { name: 'Search', url: withBase(base, '/search/') },
      { name: 'Chapters', url: withBase(base, '/chapters/') },
    ],
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
