import path from 'node:path';
import process from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSurvey } from './src/io/read-survey.ts';
import { refuseBrokenContent } from './src/io/site-refuse-broken-content.ts';
import { siteVitePlugins } from './src/io/site-vite-plugins.ts';
import { hashText } from './src/lib/text/hash.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/lib/markdown/plugins.ts';

// The survey at hand. Bundled code cannot know where the generator is, so the folder is settled here.
const root = path.resolve(process.env.COMPENDIUM_ROOT ?? process.cwd());
process.env.COMPENDIUM_ROOT = root;
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const base = process.env.COMPENDIUM_BASE ?? '/';

export default defineConfig({
  output: 'static',
  site: process.env.COMPENDIUM_SITE,
  base,
  trailingSlash: 'always',
  outDir: process.env.COMPENDIUM_OUT ?? path.join(root, 'dist'),
  cacheDir: `.cache/astro-${hashText(root)}`,
  // 'jsx', the default, would eat the spaces between words and links.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 8 },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: remarkPlugins({ survey: () => readSurvey(root) }),
      rehypePlugins: rehypePlugins({ base }),
      remarkRehype: remarkRehypeOptions,
    }),
  },
  integrations: [refuseBrokenContent(root), mdx({ optimize: true })],
  vite: {
    plugins: siteVitePlugins(root),
    // Fonts and scripts stay files: a page does not grow by what other pages have loaded already.
    build: { assetsInlineLimit: 0 },
  },
});
