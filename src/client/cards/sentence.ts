import type { Box } from './place.ts';

/** The lines of the sentence in which a link stands. Where it cannot be told, the lines of the link. */
export function sentenceBox(link: Element): Box {
  const block = link.closest('p, li, dd, td, th, figcaption');
  const texts = block === null || !('Segmenter' in Intl) ? [] : textsOf(block);
  const at = texts.find(({ node }) => link.contains(node))?.start;
  if (at === undefined) return boxOf([...link.getClientRects()]);
  const whole = texts.map(({ node }) => node.data).join('');
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(whole);
  const { index, segment } = sentences.containing(at) ?? { index: 0, segment: whole };
  const end = index + segment.trimEnd().length;
  const range = document.createRange();
  const rects = texts.flatMap(({ node, start }) => {
    const [from, to] = [Math.max(index - start, 0), Math.min(end - start, node.data.length)];
    if (from >= to) return [];
    range.setStart(node, from);
    range.setEnd(node, to);
    return [...range.getClientRects()];
  });
  return boxOf(rects.length > 0 ? rects : [...link.getClientRects()]);
}

/** The texts of a block with their places in it; not those of cards that are open in it, nor formulas read aloud. */
function textsOf(block: Element): { node: Text; start: number }[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches('.card, .katex-mathml')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const texts = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    texts.push({ node, start });
    start += node.data.length;
  }
  return texts;
}

function boxOf(rects: readonly Box[]): Box {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
