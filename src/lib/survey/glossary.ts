import { z } from 'zod';

/** `content/glossary.yaml`. */
export const glossarySchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'expected lower-case words joined by dashes')
      .describe('Stable id; `<Term id="…">` points at it.'),
    term: z.string().min(1).describe('As it stands in running text.'),
    aliases: z.array(z.string()).default([]).describe('Other spellings, plurals, acronyms.'),
    symbol: z
      .string()
      .regex(/^\$[^$]+\$$/u, 'expected mathematics between two dollar signs')
      .optional()
      .describe('The sign that the survey writes for it, as mathematics: `$\\bar A$`.'),
    definition: z.string().min(1).describe('One or two plain sentences; `$…$` allowed.'),
  }),
);

export type GlossaryTerm = z.output<typeof glossarySchema>[number];
