import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { yamlProblem } from '../dialect/yaml-problem.ts';
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
  const { errors } = places.document;
  // After a tab the parser is lost; what else it says is an echo.
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const syntax = (tabs.length > 0 ? tabs : errors).map((error): Diagnostic => ({
    rule: 'yaml-syntax',
    severity: 'error',
    ...yamlProblem(error),
    place: places.placeAt(error.pos[0], error.pos[1]),
  }));
  if (syntax.length > 0) return { places, diagnostics: syntax };
  let data: unknown;
  try {
    data = places.document.toJS({ maxAliasCount: mostAliases });
  } catch {
    return { places, diagnostics: [aliases(file)] };
  }
  return { places, ...checkData(schema, data, 'data-file', () => places) };
}

/** Aliases may repeat a value this often; a file that asks for more wants to fill the memory. */
const mostAliases = 10;

function aliases(file: string): Diagnostic {
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    message: 'The file uses YAML aliases (`*name`) that cannot be followed.',
    hint: 'Write the values out; a value that starts with `*` stands between quotation marks.',
    place: { file, line: 1, column: 1 },
  };
}
