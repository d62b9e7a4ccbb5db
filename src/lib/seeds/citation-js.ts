import { plugins } from '@citation-js/core';
// Importing it registers the formats; this is the one place that knows.
import '@citation-js/plugin-bibtex';
import { z } from 'zod';
import type { Author } from './types.ts';

/** An entry with its fields as written, names in lower case, `#` and `@string` resolved. */
export interface BibtexEntry {
  type: string;
  label: string;
  fields: ReadonlyMap<string, string>;
}

const entriesSchema = z.array(
  z.object({
    type: z.string(),
    label: z.string(),
    properties: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

const nameSchema = z.object({
  given: z.string().optional(),
  family: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
});

const cslSchema = z.tuple([
  z.object({ title: z.string().default(''), author: z.array(nameSchema).default([]) }),
]);

/**
 * Reads one BibTeX entry with citation-js, as far as its raw fields. Its way on to CSL-JSON would lose the
 * fields that CSL does not know (`code`, `eprint`).
 *
 * @param strings `@string` blocks that the entry may use
 * @throws SyntaxError of citation-js, whose message names line and column counted from the entry's start
 */
export function readBibtexEntry(source: string, strings: readonly string[]): BibtexEntry | undefined {
  const text = strings.map((string) => `${string.replace(/\s+/gu, ' ')} `).join('') + '\n' + source;
  const [entry] = entriesSchema.parse(plugins.input.data(text, '@bibtex/text'));
  if (!entry) return undefined;
  const fields = Object.entries(entry.properties).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return { type: entry.type, label: entry.label, fields: new Map(fields) };
}

/**
 * Turns TeX in a field into plain text, `Mu{\~n}oz` into `Muñoz`. Mathematics is kept as `$…$`, which
 * citation-js would take the dollars off.
 *
 * @throws SyntaxError of citation-js
 */
export function readTex(value: string): string {
  const formulas: string[] = [];
  const text = value.replace(/(?<!\\)\$[^$]+(?<!\\)\$/gu, (formula) => {
    formulas.push(formula);
    return placeholder(formulas.length - 1);
  });
  const { title } = toCsl({ title: text });
  return composeDotlessI(title)
    .replace(/<\/?(?:i|b|sub|sup|span)(?: [^<>]*)?>/gu, '')
    .replace(/\uE000(\d+)\uE001/gu, (_, index: string) => formulas[Number(index)] ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Reads a field of names. `and others` is left out. Two things that citation-js has otherwise are put right: in
 * `Jy-yong Sohn` it takes `yong` for a particle (so hyphens are hidden from it), and in `Toon Van de Maele` it
 * takes `Van` for a given name.
 *
 * @throws SyntaxError of citation-js
 */
export function readNames(value: string): Author[] {
  return toCsl({ author: value.replace(/-/gu, hiddenHyphen) })
    .author.filter(({ given, family }) => given !== undefined || family !== 'others')
    .map((name) => {
      const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean);
      const family = [...particles, name.family ?? name.literal, name.suffix].filter(Boolean).join(' ');
      const capital =
        particles.length > 0 ? / (?:Van|Von|De|Da|Di|Du|Del|Della|La|Le)$/u.exec(name.given ?? '') : null;
      const given = (name.given ?? '').slice(0, capital?.index);
      return { given: plain(given), family: plain(`${capital?.[0] ?? ''} ${family}`) };
    });
}

function toCsl(properties: Record<string, string>): z.output<typeof cslSchema>[0] {
  const entry = { type: 'misc', label: 'entry', properties, annotations: {} };
  return cslSchema.parse(plugins.input.data([entry], '@bibtex/entries+list'))[0];
}

/** Private-use characters: no bibliography holds them, and citation-js passes them on. */
function placeholder(index: number): string {
  return `\uE000${index}\uE001`;
}

const hiddenHyphen = '\uE002';

function plain(text: string): string {
  return composeDotlessI(text).replaceAll(hiddenHyphen, '-').replace(/\s+/gu, ' ').trim();
}

/** citation-js writes `\"{\i}` as a dotless i with a loose diaeresis; Unicode has one character for it. */
function composeDotlessI(text: string): string {
  return text
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC');
}
