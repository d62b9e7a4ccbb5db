import { expect, it } from 'vitest';
import { renderInline } from '../../../src/lib/markdown/render-inline.ts';

it('typesets formulas and escapes all else', () => {
  const html = renderInline('A <b> & $x<y$ for "free"');
  expect(html).toMatch(/^A &lt;b&gt; &amp; <span class="katex">.*<\/span> for “free”$/su);
  expect(html).toContain('<annotation encoding="application/x-tex">x&lt;y</annotation>');
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
