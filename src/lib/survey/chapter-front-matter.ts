import { z } from 'zod';

/** Front matter of `content/chapters/NN-<slug>.mdx`. */
export const chapterFrontmatterSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the chapter, without its number.'),
  summary: z.string().min(1).describe('One or two sentences; also the description of the page.'),
  secondReading: z
    .strictObject({
      read: z.int().positive().describe('Sentences, captions and cells that were held against the digests.'),
      changed: z.int().nonnegative().describe('How many of them were changed.'),
    })
    .refine(({ read, changed }) => changed <= read, 'more was changed than was read')
    .optional()
    .describe('What came of it when someone else than the author read the chapter against the digests.'),
});

export type ChapterFrontmatter = z.output<typeof chapterFrontmatterSchema>;
