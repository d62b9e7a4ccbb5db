import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkData } from './check-data.ts';
import { readYaml, type YamlPlaces } from './yaml-place.ts';

/**
 * Reads a YAML file of `content/` and checks it against its schema.
 *
 * @returns the value (absent when there is a problem), its places, and every problem found.
 */
export function readDataFile<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): { value?: z.output<S>; places: YamlPlaces; diagnostics: Diagnostic[] } {
  const places = readYaml(file, source);
  const syntax = places.document.errors.map((error): Diagnostic => ({
    rule: 'yaml-syntax',
    severity: 'error',
    message: `This is not valid YAML: ${error.message.replace(/\s+/gu, ' ').replace(/\.$/u, '')}.`,
    hint: 'Put texts that hold a colon, a dash at the start or a # between quotation marks, and indent with spaces.',
    place: places.placeAt(error.pos[0], error.pos[1]),
  }));
  if (syntax.length > 0) return { places, diagnostics: syntax };
  const data: unknown = places.document.toJS();
  return { places, ...checkData(schema, data, 'data-file', () => places) };
}
