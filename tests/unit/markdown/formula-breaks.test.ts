import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { formulaHtml } from '../../../src/lib/markdown/formula.ts';
import { katexOptions } from '../../../src/lib/survey/katex-options.ts';
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

it('does to trees what is done to text', () => {
  const text = formulaHtml('x \\le y + 1', false);
  expect(text).toContain('<wbr>');
  expect(withBreaks(text.replaceAll('<wbr>', ''))).toBe(withBreaks(text, 0));

  const tex = 'x \\le y, \\qquad y \\le 1';
  const untouched = katex.renderToString(tex, { ...katexOptions, displayMode: true });
  expect(formulaHtml(tex, true)).toContain('katex-gap');
  expect(withBreaks(untouched)).toBe(withBreaks(formulaHtml(tex, true), 0));
  expect(withBreaks(untouched, 2)).toBe(withBreaks(untouched));
});
