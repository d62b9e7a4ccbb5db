import type { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { checkData } from './check-data.ts';
import { readYaml, type YamlPlaces } from './yaml-place.ts';

/**
 * Checks the front matter of a page against its schema; places point into the YAML between the fences. Of front matter
 * that could not be read the parser has spoken, and of one that is not there only that is said.
 */
export function checkFrontmatter<S extends z.ZodType>(
  page: ParsedPage,
  schema: S,
): { value?: z.output<S>; diagnostics: Diagnostic[] } {
  if (page.diagnostics.some(({ rule }) => unreadable.has(rule))) return { diagnostics: [] };
  if (page.frontmatterLine === 1) return { diagnostics: [noFrontMatter(page)] };
  return checkData(schema, page.frontmatter, 'front-matter', () => frontmatterPlaces(page));
}

/** Rules of the parser after which no field is known. */
const unreadable: ReadonlySet<string> = new Set(['front-matter-syntax', 'front-matter-unclosed']);

function noFrontMatter({ file }: ParsedPage): Diagnostic {
  return {
    rule: 'front-matter',
    severity: 'error',
    message: 'The page does not start with front matter.',
    hint: 'Let the first line be `---`, then come its fields, as on the other pages, and a line with `---`.',
    place: { file, line: 1, column: 1 },
  };
}

/** Place of one field of the front matter, e.g. `['related', 0, 'key']`. */
export function frontmatterPlace(page: ParsedPage, path: readonly PropertyKey[]): Place {
  return frontmatterPlaces(page).placeOf(path);
}

const known = new WeakMap<ParsedPage, YamlPlaces>();

/** The parser keeps no places, so the YAML is read once more, for pages with a problem only. */
function frontmatterPlaces(page: ParsedPage): YamlPlaces {
  const places = known.get(page) ?? readPlaces(page);
  known.set(page, places);
  return places;
}

function readPlaces(page: ParsedPage): YamlPlaces {
  const lines = page.source.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
  const start = page.frontmatterLine - 1;
  const end = lines.findIndex((line, index) => index >= start && /^---\s*$/u.test(line));
  const hasFence = start >= 1 && /^---\s*$/u.test(lines[start - 1] ?? '');
  const yaml = hasFence && end > 0 ? lines.slice(start, end).join('\n') : '';
  return readYaml(page.file, yaml, page.frontmatterLine);
}
