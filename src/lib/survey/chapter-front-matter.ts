import { z } from 'zod';

/** Front matter of `content/chapters/NN-<slug>.mdx`. */
export const chapterFrontmatterSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the chapter, without its number.'),
  summary: z.string().min(1).describe('One or two sentences; also the description of the page.'),
});

export type ChapterFrontmatter = z.output<typeof chapterFrontmatterSchema>;
