import { assemble } from './assemble.ts';
import { findLeftovers } from './leftovers.ts';
import { pairBrackets } from './pairs.ts';
import { findSpans } from './spans.ts';
import { tokenise } from './tokens.ts';
import type { RepairedText } from '../types.ts';

/**
 * Restores the TeX of a digest's title or abstract, which lost dollar signs and backslashes on its way:
 * `R^{C times T times d}` becomes the formula `R^{C \times T \times d}`, `{\em entropy collapse}` emphasis, `` ``…'' ``
 * quotation marks, an address a link.
 *
 * @param text One title or one abstract; blank lines part paragraphs.
 * @returns Paragraphs and display mathematics as mdast (nothing is escaped: a serializer does that), every repair with
 *   its offset, and what looks damaged but was left alone. All formulas render in KaTeX.
 *
 * Never throws. Letters and digits stay in order; only names of TeX's text commands, a repeated address and the
 * remains of a character reference (`x2013`) go. Takes time linear in the length of the text.
 */
export function repairTex(text: string): RepairedText {
  const source = pairBrackets(text, tokenise(text));
  const spans = findSpans(source);
  const { repaired, kept } = assemble(source, spans);
  const leftovers = [...repaired.leftovers, ...findLeftovers(source, kept)].sort(
    (a, b) => a.offset - b.offset,
  );
  return { ...repaired, leftovers };
}
