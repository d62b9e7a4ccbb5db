import type { Root } from 'mdast';
import { asMarkdown } from '../../../../src/lib/papers/tex/markdown.ts';
import type { RepairedText } from '../../../../src/lib/papers/types.ts';

/** ASCII letters and figures of a text, accents taken off. */
export function letters(text: string): string {
  return text.normalize('NFD').replaceAll(/[^A-Za-z0-9]/g, '');
}

/** Letters and figures that a reader or KaTeX gets, names of TeX's commands included. */
export function lettersOf({ blocks }: RepairedText): string {
  return letters(asMarkdown(blocks));
}

/** The repaired text as a whole document, for visiting. */
export function rootOf({ blocks }: Pick<RepairedText, 'blocks'>): Root {
  return { type: 'root', children: blocks };
}
