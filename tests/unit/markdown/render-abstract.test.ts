import { expect, it } from 'vitest';
import { renderAbstract } from '../../../src/lib/markdown/render-abstract.ts';
import { paperPage } from '../survey/make-page.ts';
import { readable } from './readable.ts';

/** HTML of this abstract with these quotations marked as a, b, c …; formulas as their TeX. */
function marked(abstract: string, ...quotes: string[]): string {
  const marks = quotes.map((quote, index) => ({ id: String.fromCharCode(97 + index), quote }));
  return readable(renderAbstract({ page: paperPage('k', 'T', abstract) }, { base: '/b/', marks }));
}

it('marks the quoted words', () => {
  expect(marked('We show it. They do not.', 'show it')).toBe(
    '<p>We <mark data-evidence="a">show it</mark>. They do not.</p>',
  );
});

it('marks each piece of a quotation', () => {
  expect(marked('One two three four.', 'one … THREE')).toBe(
    '<p><mark data-evidence="a">One</mark> two <mark data-evidence="a">three</mark> four.</p>',
  );
});

it('splits a mark at the borders of elements', () => {
  expect(marked('We *show that* it holds.', 'we show that it')).toBe(
    '<p><mark data-evidence="a">We </mark><em><mark data-evidence="a">show that</mark></em><mark data-evidence="a"> it</mark> holds.</p>',
  );
});

it('marks a formula that is quoted, whatever its markup', () => {
  expect(marked('The cost $O(n^2)$ grows.', 'The cost O(n^2)')).toBe(
    '<p><mark data-evidence="a">The cost </mark><mark data-evidence="a"><span class="katex">O(n^2)</span></mark> grows.</p>',
  );
});

it('does not mark the words before a formula that is cut off', () => {
  expect(marked('The cost $O(n^2)$ grows.', 'The cost O(n')).not.toContain('<mark');
});

it('keeps a marked formula on one line with the punctuation that touches it', () => {
  expect(marked('The cost is ($O(n)$), not more.', 'cost is O(n)')).toBe(
    '<p>The <mark data-evidence="a">cost is </mark><span class="nowrap"><mark data-evidence="a">(</mark>' +
      '<mark data-evidence="a"><span class="katex">O(n)</span></mark>),</span> not more.</p>',
  );
});

it('gives words of two quotations both ids', () => {
  expect(marked('one two three', 'one two', 'two three')).toBe(
    '<p><mark data-evidence="a">one </mark><mark data-evidence="a b">two</mark><mark data-evidence="b"> three</mark></p>',
  );
});

it('marks words over the end of a paragraph', () => {
  expect(marked('One.\n\nTwo.', 'one two')).toContain('<p><mark data-evidence="a">Two</mark>.</p>');
});

it('marks nothing for words that are not there', () => {
  expect(marked('One two.', 'three')).toBe('<p>One two.</p>');
});

it('draws nothing for a paper without an abstract', () => {
  const page = paperPage('k', 'T', 'A');
  expect(renderAbstract({ page: { ...page, tree: { type: 'root', children: [] } } }, { base: '/' })).toBe('');
});

it('leaves the tree of the page alone', () => {
  const page = paperPage('k', 'T', 'One "two" three.');
  const before = structuredClone(page.tree);
  renderAbstract({ page }, { base: '/', marks: [{ id: 'a', quote: 'two' }] });
  expect(page.tree).toEqual(before);
});
