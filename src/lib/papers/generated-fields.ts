import { hashText } from '../text/hash.ts';
import { codeAddress } from './code-address.ts';
import type { PaperFrontmatterInput } from './front-matter.ts';
import type { Paper } from './types.ts';

/** The fields that ingest writes, in the order of the page. All others belong to people. */
export const generatedFields = [
  'title',
  'authors',
  'year',
  'venue',
  'arxiv',
  'doi',
  'code',
  'seeds',
] as const;

export type GeneratedField = (typeof generatedFields)[number];

/** Values of one paper; a field of which nothing is known is absent. */
export type GeneratedValues = Pick<PaperFrontmatterInput, GeneratedField>;

/** What ingest would write for a paper today. */
export function generateFields({ title, facts, entries, abstract }: Paper): GeneratedValues {
  const values: GeneratedValues = {
    title,
    seeds: entries.map(({ file, lines }) => ({ file, lines: [lines.from, lines.to] })),
  };
  if (facts && facts.authors.length > 0) {
    values.authors = facts.authors.map(({ given, family }) => `${given} ${family}`.trim());
  }
  if (facts?.year !== undefined) values.year = facts.year;
  if (facts?.venue !== undefined) values.venue = facts.venue;
  if (facts?.arxiv !== undefined) values.arxiv = facts.arxiv;
  if (facts?.doi !== undefined) values.doi = facts.doi;
  const code = facts?.code ?? codeAddress(abstract);
  if (code !== undefined) values.code = code;
  return values;
}

/** Hash of a field's value, by which ingest knows its own writing again; the order of keys does not matter. */
export function hashValue(value: unknown): string {
  return hashText(JSON.stringify(value, sortKeys));
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Hash of the source of an abstract; line ends and other white space do not matter. */
export function hashSource(source: string): string {
  return hashText(source.replace(/\s+/gu, ' ').trim());
}
