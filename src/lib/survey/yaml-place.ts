import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Place } from '../diagnostics/diagnostic.ts';

/** A YAML text that can say where each of its values stands. */
export interface YamlPlaces {
  document: Document;
  /** Place of the value at `path`, or of the key of the nearest parent that exists. */
  placeOf: (path: readonly PropertyKey[]) => Place;
  /** Place of a range of offsets in the YAML text. */
  placeAt: (start: number, end: number) => Place;
}

/**
 * Parses YAML and keeps its positions.
 *
 * @param firstLine line of `file` on which `source` starts, from 1 (2 for front matter after its fence).
 */
export function readYaml(file: string, source: string, firstLine = 1): YamlPlaces {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const placeAt = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    const shift = firstLine - 1;
    return {
      file,
      line: Math.max(1, from.line) + shift,
      column: Math.max(1, from.col),
      endLine: Math.max(1, to.line) + shift,
      endColumn: Math.max(1, to.col),
    };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    const range = rangeOf(document.contents as Node | null, path);
    return range === undefined ? { file, line: firstLine, column: 1 } : placeAt(range[0], range[1]);
  };
  return { document, placeOf, placeAt };
}

/** Offsets of the value at `path`; where it is missing, of the key of its nearest parent. */
function rangeOf(root: Node | null, path: readonly PropertyKey[]): [number, number] | undefined {
  let node: unknown = root;
  let range: [number, number] | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return range;
      range = nodeRange(pair.key) ?? range;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (node === undefined) return range;
      range = nodeRange(node) ?? range;
    } else {
      return range;
    }
  }
  return nodeRange(node) ?? range;
}

function nodeRange(node: unknown): [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  // The range of an empty value has no width; its key is the better place.
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}
