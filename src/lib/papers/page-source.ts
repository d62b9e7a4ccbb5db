import { parseDocument, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { ParsedPage } from '../dialect/types.ts';

/** A stretch of a page's source, in UTF-16 units. */
export interface SourceRange {
  start: number;
  end: number;
}

/** The front matter of a page, with the way back to its source. */
export interface FrontMatterSource {
  /** Where the YAML between the fences stands. */
  range: SourceRange;
  map: YAMLMap;
  /** The fields as plain data. */
  data: Readonly<Record<string, unknown>>;
}

/**
 * Finds the front matter of a page.
 *
 * @returns undefined when there is none, when it is not valid YAML, or when it is no mapping
 */
export function findFrontMatter(source: string): FrontMatterSource | undefined {
  const opening = /^\uFEFF?---[\t ]*(?:\r\n|\n|\r)/u.exec(source);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /(?:^|\n|\r)(?=---[\t ]*(?:\r|\n|$))/u.exec(source.slice(start));
  if (!closing) return undefined;
  const range = { start, end: start + closing.index + closing[0].length };
  const document = parseDocument(source.slice(range.start, range.end));
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return undefined;
  const data = dataSchema.safeParse(document.toJS({ maxAliasCount: 10 }));
  return data.success ? { range, map: document.contents, data: data.data } : undefined;
}

const dataSchema = z.record(z.string(), z.unknown());

/** Where a field stands in the page, from its name to the end of its value. */
export function fieldRange({ range, map }: FrontMatterSource, name: string): SourceRange | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  return pair && pairRange(pair, range.start);
}

function pairRange({ key, value }: Pair, offset: number): SourceRange | undefined {
  const start = rangeOf(key)?.[0];
  const end = rangeOf(value)?.[1] ?? rangeOf(key)?.[1];
  return start === undefined || end === undefined ? undefined : { start: offset + start, end: offset + end };
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) ? node.range.map(Number) : undefined;
}

/** The abstract where ingest puts it: its tags alone on their lines. A quick look that needs no parser. */
export function findWrittenAbstract(source: string): SourceRange | undefined {
  const match = /^<Abstract>[\t ]*$[^]*?^<\/Abstract>/mu.exec(source);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** The first `<Abstract>` of a parsed page, wherever it stands. */
export function findAbstract({ tree }: ParsedPage): SourceRange | undefined {
  for (const node of tree.children) {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Abstract') continue;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return undefined;
}

/** Line and column, from 1, of an offset. */
export function lineAndColumn(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
