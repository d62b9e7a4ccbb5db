import { expect, it } from 'vitest';
import { renderInline } from '../../../src/lib/markdown/render-inline.ts';
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

it.each([
  ['costs \\$5 and \\$6', 'costs $5 and $6'],
  ['costs $5', 'costs $5'],
  ['$\\nope$ stays', '$\\nope$ stays'],
  ['*no* Markdown [here](x)', '*no* Markdown [here](x)'],
  ['', ''],
])('leaves %s as text', (text, html) => {
  expect(renderInline(text)).toBe(html);
});
