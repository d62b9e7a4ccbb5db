import { z } from 'zod';
import { addressForm, doiForm } from '../seeds/identifiers.ts';
import { toPaperKey } from '../seeds/paper-key.ts';

export const paperKinds = [
  'theory',
  'method',
  'empirical',
  'survey',
  'benchmark',
  'system',
  'position',
] as const;

export const relationTypes = [
  'extends',
  'applies',
  'contrasts',
  'unifies',
  'surveys',
  'shares-method',
  'shares-question',
] as const;

/** Front matter of `content/papers/<key>.mdx`. */
export const paperFrontmatterSchema = z.strictObject({
  key: z
    .string()
    .refine(
      (key) => key !== '' && toPaperKey(key) === key,
      'expected lower-case letters and digits, joined by dashes',
    )
    .describe('BibTeX key; the file name without `.mdx`. Never changes. Example: `zhai2023stabilizing`.'),
  title: z.string().min(1).describe('Title as plain text, with `$…$` for mathematics.'),
  authors: z.array(z.string()).default([]).describe('Authors in order, `Given Family`. Empty when unknown.'),
  year: z
    .number()
    .int()
    .min(1000)
    .max(2999)
    .optional()
    .describe('Year of the venue or, failing that, of the first version.'),
  venue: z.string().optional().describe('Where it appeared, e.g. `ICML 2023`.'),
  arxiv: z
    .string()
    .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/iu, 'expected an arXiv id, such as 2303.06296')
    .optional()
    .describe('arXiv id without version, quoted: `"2303.06296"`.'),
  doi: z
    .string()
    .regex(doiForm, 'expected a DOI, such as 10.1000/182')
    .optional()
    .describe('DOI without the address in front of it.'),
  code: z
    .string()
    .regex(addressForm, 'expected a whole web address, such as https://example.org/page')
    .optional()
    .describe('Address of the code, where the digest or the bibliography names one.'),
  chapter: z.string().optional().describe('Slug of the home chapter in `content/survey.yaml`.'),
  kind: z.enum(paperKinds).optional().describe('What sort of paper it is.'),
  tags: z.array(z.string()).default([]).describe('Ids from `content/vocabulary.yaml`.'),
  brief: z.string().optional().describe('One sentence of at most 30 words: why open this paper.'),
  seeds: z
    .array(
      z.strictObject({
        file: z.string().describe('Digest in `seeds/`.'),
        lines: z
          .tuple([z.number().int(), z.number().int()])
          .describe('First and last line of the entry, from 1.'),
      }),
    )
    .min(1)
    .describe(
      'Every digest entry of this paper. Ingest writes them where neither they nor their line under `generated` stand.',
    ),
  related: z
    .array(
      z.strictObject({
        key: z.string().describe('Key of the other paper.'),
        type: z.enum(relationTypes).describe('How this paper relates to the other.'),
        reason: z.string().min(1).describe('One sentence: why.'),
      }),
    )
    .default([])
    .describe('Typed relations to other papers of the survey.'),
  generated: z
    .record(z.string(), z.string())
    .default({})
    .describe(
      'Hash of what ingest last wrote, by field. A field whose value no longer matches belongs to people.',
    ),
});

export type PaperFrontmatter = z.output<typeof paperFrontmatterSchema>;
export type PaperFrontmatterInput = z.input<typeof paperFrontmatterSchema>;
