import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { join, textOf } from './text-pieces.ts';

/** What a reader would see in the abstract though it is no word of it: references, and links to elsewhere. */
export function addedTo(element: Nodes, file: string): Diagnostic[] {
  const added: Diagnostic[] = [];
  visit(element, (node) => {
    const what = addition(node);
    if (what !== undefined) added.push(notOfDigest(what, placeOf(file, node)));
  });
  return added;
}

function addition(node: Nodes): string | undefined {
  if (node.type === 'citation') return 'A citation';
  if (node.type === 'crossReference') return 'A cross-reference';
  if (node.type === 'delete') return 'Text struck through';
  // Ingest makes links of the addresses that stand in a digest; their words are the address.
  const isOwn = node.type === 'link' && node.url.includes(join(textOf(node)).trim());
  return node.type === 'link' && !isOwn ? 'A link' : undefined;
}

function notOfDigest(what: string, place: Place): Diagnostic {
  return {
    rule: 'abstract-unfaithful',
    severity: 'error',
    message: `${what} stands in the abstract, which holds the words of the digest only.`,
    hint: 'Take it out; say what you have to say below </Abstract>.',
    place,
  };
}

function placeOf(file: string, { position }: Nodes): Place {
  if (position === undefined) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
