import { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlPlaces } from './yaml-place.ts';

type Issue = z.core.$ZodIssue;

/**
 * Checks plain data against a schema. Problems come out with the path of the field, what was expected and received,
 * the place of the value in the YAML it came from, and a hint.
 *
 * @param places where the data stands; called only when there is a problem, since that parses the YAML once more.
 */
export function checkData<S extends z.ZodType>(
  schema: S,
  data: unknown,
  rule: string,
  places: () => YamlPlaces,
): { value?: z.output<S>; diagnostics: Diagnostic[] } {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, diagnostics: [] };
  const yaml = places();
  const diagnostics = result.error.issues.flatMap((issue) => describeIssue(issue, schema, rule, yaml));
  return { diagnostics };
}

function describeIssue(issue: Issue, schema: z.ZodType, rule: string, yaml: YamlPlaces): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      rule,
      severity: 'error',
      message: `Unknown field \`${pathText([...issue.path, key])}\`.`,
      hint: unknownFieldHint(key, knownFields(schema, issue.path)),
      place: keyPlace(yaml, [...issue.path, key]),
    }));
  }
  const where = issue.path.length === 0 ? 'The file' : `\`${pathText(issue.path)}\``;
  const problem = issue.input === undefined ? 'is missing' : `is ${shown(issue.input)}`;
  const hint = fieldHint(issue, schema);
  return [
    {
      rule,
      severity: 'error',
      message: `${where} ${problem}; expected ${expected(issue)}.`,
      ...(hint === undefined ? {} : { hint }),
      place: yaml.placeOf(issue.path),
    },
  ];
}

/** The value that was probably meant, else what the schema says of the field. */
function fieldHint(issue: Issue, schema: z.ZodType): string | undefined {
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const [close] = nearest(issue.input, issue.values.map(String), 1);
    if (close !== undefined) return `Did you mean “${close}”?`;
  }
  const change = typeHint(issue);
  if (change !== undefined) return change;
  const description = describedField(schema, issue.path)?.description;
  return description === undefined ? undefined : `What belongs there: ${description}`;
}

/** The common slips with YAML's types. */
function typeHint(issue: Issue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const { expected: wanted, input } = issue;
  if (wanted === 'string' && typeof input === 'number') return 'Put it between quotation marks.';
  if (typeof input !== 'string' || input === '') return undefined;
  if (wanted === 'array') return `Write a list: [${input}].`;
  if (/^(?:number|int)$/u.test(wanted) && /^\d+$/u.test(input))
    return `Leave the quotation marks out: ${input}.`;
  return undefined;
}

/** What the schema wanted, in words. */
function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return article(issue.expected);
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'some text';
  if (issue.code === 'too_small' && issue.origin === 'array') {
    return Array.isArray(issue.input) && issue.input.length > 0
      ? `${issue.minimum} items`
      : 'at least one item';
  }
  return issue.message.replace(/^(?:Invalid input: )?expected /u, '');
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a pair of numbers, such as [12, 14]',
    object: 'fields with values',
    record: 'fields with values',
    boolean: 'true or false',
  };
  return names[type] ?? type;
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return value === '' ? 'empty' : `the text “${value}”`;
  return `the ${typeof value} ${String(value)}`;
}

/** `parts[0].title` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

function unknownFieldHint(key: string, known: string[]): string {
  const close = nearest(key, known, 1)[0];
  if (close !== undefined) return `Did you mean \`${close}\`?`;
  return known.length === 0 ? 'Remove it.' : `Known fields are ${known.join(', ')}.`;
}

function keyPlace(yaml: YamlPlaces, path: readonly PropertyKey[]): Diagnostic['place'] {
  const parent = yaml.document.getIn(path.slice(0, -1) as unknown[], true);
  const items = (parent as { items?: unknown[] } | undefined)?.items ?? [];
  for (const item of items) {
    const key = (item as { key?: { value?: unknown; range?: [number, number, number] | null } }).key;
    if (key?.value === path.at(-1) && key?.range) return yaml.placeAt(key.range[0], key.range[1]);
  }
  return yaml.placeOf(path);
}

/** The schema of the field at `path`, wrappers such as defaults taken off when descending. */
function describedField(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    const inner: unknown = at === undefined ? undefined : unwrap(at);
    if (inner instanceof z.ZodObject) at = inner.shape[String(step)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) at = inner.element as z.ZodType;
    else if (!(inner instanceof z.ZodTuple)) return undefined;
  }
  return at;
}

function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const at = describedField(schema, path);
  const inner: unknown = at === undefined ? undefined : unwrap(at);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  let at: unknown = schema;
  while (at instanceof z.ZodDefault || at instanceof z.ZodOptional) at = at.unwrap();
  return at as z.ZodType;
}
