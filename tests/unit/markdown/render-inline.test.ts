import { expect, it } from 'vitest';
import { renderInline, renderQuotation } from '../../../src/lib/markdown/render-inline.ts';
import { readable } from './readable.ts';

it('typesets formulas and escapes all else', () => {
  const html = renderInline('A <b> & $x<y$ for "free"');
  expect(html).toMatch(/^A &lt;b&gt; &amp; <span class="katex">.*<\/span> for “free”$/su);
  expect(html).toContain('<annotation encoding="application/x-tex">x&lt;y</annotation>');
});

it('keeps a formula on one line with the punctuation that touches it', () => {
  const html = readable(renderInline('From "$x$" ($y$, or $z$)? $w$ is free; $k$th, and $n$-gram'));
  expect(html).toBe(
    'From <span class="nowrap">“<span class="katex">x</span>”</span> ' +
      '<span class="nowrap">(<span class="katex">y</span>,</span> or ' +
      '<span class="nowrap"><span class="katex">z</span>)?</span> <span class="katex">w</span> is free; ' +
      '<span class="nowrap"><span class="katex">k</span>th,</span> and ' +
      '<span class="nowrap"><span class="katex">n</span>-</span>gram',
  );
});

it('lets a long formula run on in the next line', () => {
  const html = renderInline('So ($a + b = c$).');
  expect(html.split('<span class="katex-base">')).toHaveLength(4);
  expect(html.split('</span><wbr><span class="katex-base">')).toHaveLength(3);
});

it('draws quoted words without the backslash of TeX', () => {
  expect(renderQuotation('62\\% of "all" A\\&B in \\emph{x}')).toBe('62% of “all” A&amp;B in \\emph{x}');
});

it('draws the formulas of quoted words, however they are marked', () => {
  expect(readable(renderQuotation('conditioning \\( A \\) by $b$'))).toBe(
    'conditioning <span class="katex">A</span> by <span class="katex">b</span>',
  );
});

it.each([
  ['costs \\$5 and \\$6', 'costs $5 and $6'],
  ['costs $5', 'costs $5'],
  ['$\\nope$ stays', '$\\nope$ stays'],
  ['*no* Markdown [here](x)', '*no* Markdown [here](x)'],
  ['', ''],
])('leaves %s as text', (text, html) => {
  expect(renderInline(text)).toBe(html);
});
