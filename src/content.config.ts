import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { papersLoader } from './io/papers-loader.ts';
import { surveyRoot } from './io/paths.ts';
import { chapterFrontmatterSchema } from './lib/survey/chapter-front-matter.ts';

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
