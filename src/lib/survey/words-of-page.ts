import type { Nodes } from 'mdast';
import { plainText } from './plain-text.ts';

/** Words of prose below a node: citations, references, mathematics and code blocks do not count. */
export function countWords(node: Nodes): number {
  const prose = plainText(node, { mathematics: () => '', code: () => '' });
  return prose.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
