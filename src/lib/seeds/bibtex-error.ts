/** What citation-js calls the parts of an entry, in words for people. */
const partNames: Record<string, string> = {
  at: '"@"',
  comma: 'a comma',
  dataEntryType: 'a type such as "article"',
  EOF: 'the end',
  equals: '"="',
  hash: '"#"',
  identifier: 'the name of a field',
  label: 'a key',
  lbrace: '"{"',
  number: 'a number',
  quote: 'a quotation mark',
  rbrace: 'a comma or the closing brace',
  text: 'text',
};

/**
 * Puts a syntax error of citation-js into words, with line and column counted from the start of the entry.
 * Its message reads `expected "rbrace", got "identifier" at line 3 col 5:`; a line of `@string`s stands before
 * the entry.
 */
export function describeSyntaxError(error: unknown): { message: string; line: number; column: number } {
  const original = error instanceof Error ? error.message : String(error);
  const place = /line (\d+) col (\d+)/u.exec(original);
  const line = Math.max(Number(place?.[1] ?? 2) - 1, 1);
  const column = Number(place?.[2] ?? 1);
  const parts = /expected "?(\w+)"?, got "?(\w+)"?/u.exec(original);
  if (!parts) return { message: 'it cannot be read.', line, column };
  const [expected, found] = [parts[1] ?? '', parts[2] ?? ''].map((part) => partNames[part] ?? `"${part}"`);
  return { message: `expected ${expected}, found ${found}.`, line, column };
}
