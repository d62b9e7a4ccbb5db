import type { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { checkData } from './check-data.ts';
import { readYaml, type YamlPlaces } from './yaml-place.ts';

/** Checks the front matter of a page against its schema; places point into the YAML between the fences. */
export function checkFrontmatter<S extends z.ZodType>(
  page: ParsedPage,
  schema: S,
): { value?: z.output<S>; diagnostics: Diagnostic[] } {
  return checkData(schema, page.frontmatter, 'front-matter', () => frontmatterPlaces(page));
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
