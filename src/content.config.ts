import { createRequire } from 'node:module';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { surveyRoot } from './io/paths.ts';
import { chapterFrontmatterSchema } from './lib/survey/chapter-front-matter.ts';

// Node loads the loader itself: Vite, which loads this file, would transform the whole library a second time (about a
// second of each build), and both would then keep a survey of their own.
const loadNatively = createRequire(import.meta.url);
const { papersLoader } = loadNatively('./io/papers-loader.ts') as typeof import('./io/papers-loader.ts');

const root = surveyRoot();

/** Chapters go through @astrojs/mdx; `06-collapse.mdx` has the id `collapse`. */
const chapters = defineCollection({
  loader: glob({
    base: `${root}/content/chapters`,
    pattern: '[0-9][0-9]-*.mdx',
    generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/gu, ''),
  }),
  schema: chapterFrontmatterSchema,
});

/** Papers are rendered by a loader of our own, straight to HTML. */
const papers = defineCollection({
  loader: papersLoader({ root }),
  schema: z.object({ abstract: z.string(), notes: z.string() }),
});

export const collections = { chapters, papers };
