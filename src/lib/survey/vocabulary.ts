import { z } from 'zod';
import { paperKinds } from '../papers/front-matter.ts';

/** `content/vocabulary.yaml`. */
export const vocabularySchema = z.strictObject({
  kinds: z
    .array(z.strictObject({ id: z.enum(paperKinds), definition: z.string().min(1) }))
    .default([])
    .describe('The kinds of paper.'),
  tags: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case words joined by dashes')
          .describe('Stable id, used in `tags:` of papers.'),
        label: z.string().min(1).describe('Shown to readers.'),
        group: z.enum(['method', 'domain', 'question']).describe('Where it is listed.'),
        definition: z.string().min(1).describe('One sentence.'),
      }),
    )
    .default([])
    .describe('The controlled tags.'),
});

export type Vocabulary = z.output<typeof vocabularySchema>;
