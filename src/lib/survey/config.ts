import { z } from 'zod';
import { addressForm } from '../seeds/identifiers.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case words joined by dashes');

const chapterEntry = z.strictObject({
  slug: slug.describe('Part of the address; never changes.'),
  title: z.string().min(1).describe('Title of the chapter.'),
  summary: z.string().default('').describe('The question of the chapter, in one or two sentences.'),
});

/** `content/survey.yaml`. */
export const surveyConfigSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the survey.'),
  subtitle: z.string().optional().describe('Shown below the title.'),
  description: z.string().default('').describe('One or two sentences for search engines and feeds.'),
  editors: z.array(z.string()).default([]).describe('Who edits the survey.'),
  repository: z
    .string()
    .regex(addressForm, 'expected a whole web address, such as https://example.org/page')
    .optional()
    .describe('Address of the repository, for edit links.'),
  licence: z.string().default('CC BY 4.0').describe('Licence of the prose.'),
  method: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Paragraphs for the page about the survey: how the papers were chosen, how the text was made, what is left out.',
    ),
  argument: z
    .strictObject({
      thesis: z.string().min(1).describe('What the survey argues, in a few sentences.'),
      claims: z
        .array(
          z.strictObject({
            claim: z.string().min(1).describe('One step of the argument, in a sentence or two.'),
            section: z
              .string()
              .regex(/^sec-./u, 'expected the label of a section, such as sec-open-questions')
              .describe('The section that makes the case for it, as cross-references name it: sec-…'),
          }),
        )
        .default([])
        .describe('Its steps, in order.'),
    })
    .optional()
    .describe('The argument of the survey, for the home page.'),
  introduction: chapterEntry.optional().describe('A chapter without a number before the first part.'),
  parts: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe('Title of the part.'),
        summary: z.string().default('').describe('One or two sentences.'),
        chapters: z
          .array(chapterEntry)
          .default([])
          .describe('Chapters in order; numbers run through all parts.'),
      }),
    )
    .default([])
    .describe('Parts in order.'),
  closing: chapterEntry.optional().describe('A chapter without a number after the last part.'),
});

export type SurveyConfig = z.output<typeof surveyConfigSchema>;
