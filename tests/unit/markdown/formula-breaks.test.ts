import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { formulaHtml } from '../../../src/lib/markdown/formula.ts';
import { transform } from '../../../src/lib/markdown/rehype-formula-breaks.ts';

/** HTML after the plugin has run that many times. */
function withBreaks(html: string, times = 1): string {
  const tree = fromHtml(html, { fragment: true });
  for (let time = 0; time < times; time += 1) transform(tree);
  return unified().use(rehypeStringify).stringify(tree);
}

const boxes =
  '<span class="katex-html"><span class="katex-base">a =</span><span class="katex-base">b</span></span>';

it('lets a formula in the line run on between its boxes, however often it runs', () => {
  const expected = boxes.replace('</span><span class="katex-base">', '</span><wbr><span class="katex-base">');
  expect(withBreaks(boxes)).toBe(expected);
  expect(withBreaks(boxes, 2)).toBe(expected);
});

it('leaves a displayed formula whole', () => {
  const display = `<span class="katex-display"><span class="katex">${boxes}</span></span>`;
  expect(withBreaks(display)).toBe(display);
  expect(formulaHtml('a = b', true)).not.toContain('<wbr>');
});

it('does to trees what is done to text', () => {
  const text = formulaHtml('x \\le y + 1', false);
  expect(text).toContain('<wbr>');
  expect(withBreaks(text.replaceAll('<wbr>', ''))).toBe(withBreaks(text, 0));
});
