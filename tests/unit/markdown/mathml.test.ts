import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mathLetters } from '../../../src/lib/markdown/math-letters.ts';
import { formulaHtml } from '../../../src/lib/markdown/formula.ts';
import { rehypePlugins } from '../../../src/lib/markdown/plugins.ts';
import { transform } from '../../../src/lib/markdown/rehype-mathml.ts';
import rehypeMendMathml, { mendMathml } from '../../../src/lib/markdown/rehype-mend-mathml.ts';
import { katexOptions } from '../../../src/lib/survey/katex-options.ts';

const toHtml = (tree: Root): string => unified().use(rehypeStringify).stringify(tree);

function mathml(tex: string, display = false): string {
  const tree = fromHtml(formulaHtml(tex, display, 'mathml'), { fragment: true });
  transform(tree);
  return toHtml(tree);
}

describe('rehypeMathml', () => {
  it('leaves the formula alone, with its TeX as alternative text', () => {
    expect(mathml('x^2')).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x^2"><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>',
    );
  });

  it('writes letters of other alphabets as characters, and leaves upright ones', () => {
    expect(mathml('\\mathbb{R}\\mathcal{N}')).toContain('<mi>ℝ</mi><mi>𝒩</mi>');
    expect(mathml('\\mathrm{d}')).toContain('<mi mathvariant="normal">d</mi>');
  });

  it('names the sides of columns', () => {
    const aligned = mathml('\\begin{aligned} a &= b & c &= d \\end{aligned}', true);
    expect([...aligned.matchAll(/<mtd class="([^"]*)"/gu)].map(([, names]) => names)).toEqual([
      'align-right tight',
      'align-left tight',
      'align-right tight',
      'align-left tight',
    ]);
    expect(mathml('\\begin{matrix} a & b \\end{matrix}', true)).not.toContain('tight');
  });

  it('changes nothing the second time', () => {
    const tree = fromHtml(formulaHtml('\\mathbb{R}^{\\max}', false, 'mathml'), { fragment: true });
    transform(tree);
    const once = toHtml(tree);
    transform(tree);
    expect(toHtml(tree)).toBe(once);
  });
});

describe('rehypeMendMathml', () => {
  const faulty = '\\lambda_{\\max} + a \\bmod 4 + \\max\\limits_i x + \\frac{\\log}{2}';
  const untouched = (output: 'htmlAndMathml' | 'mathml'): Root =>
    fromHtml(katex.renderToString(faulty, { ...katexOptions, output }), { fragment: true });

  it.each(['htmlAndMathml', 'mathml'] as const)(
    'gives scripts two children and tokens only text: %s',
    (output) => {
      const tree = untouched(output);
      mendMathml(tree);
      const mended = toHtml(tree);
      expect(mended).toContain('<msub><mi>λ</mi><mi>max</mi></msub>');
      expect(mended).toContain('<munder><mrow><mi>max</mi><mo>\u2061</mo></mrow><mi>i</mi></munder>');
      expect(mended).toContain('<mfrac><mi>log</mi><mn>2</mn></mfrac>');
      expect(mended).toMatch(/<mo [^>]*>mod<\/mo>/u);
      mendMathml(tree);
      expect(toHtml(tree)).toBe(mended);
    },
  );

  it.each(['html', 'mathml'] as const)('mends what is written as text too: %s', (form) => {
    for (const display of [true, false]) {
      const html = formulaHtml(faulty, display, form);
      expect(html).toContain('<msub><mi>λ</mi><mi>max</mi></msub>');
      expect(html).toMatch(/<mo [^>]*>mod<\/mo>/u);
      expect(html.includes('<wbr>')).toBe(form === 'html' && !display);
    }
  });

  it.each(['tree', 'mathml'] as const)('is among the plugins of the form %s', (mathematics) => {
    expect(rehypePlugins({ base: '/', mathematics })).toContain(rehypeMendMathml);
  });
});

describe('mathLetters', () => {
  it.each([
    ['Rb1', 'double-struck', 'ℝ𝕓𝟙'],
    ['hg', 'script', '𝒽ℊ'],
    ['xΩα', 'bold', '𝐱𝛀𝛂'],
    ['h', 'italic', 'ℎ'],
    ['+é', 'fraktur', '+é'],
    ['a', 'no-such-alphabet', 'a'],
  ])('writes %s in %s as %s', (text, variant, written) => {
    expect(mathLetters(text, variant)).toBe(written);
  });

  it('gives letters that Unicode takes for forms of the same letter', () => {
    for (const variant of [
      'bold',
      'script',
      'fraktur',
      'double-struck',
      'monospace',
      'sans-serif-bold-italic',
    ]) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
        expect(mathLetters(letter, variant)).not.toBe(letter);
        expect(mathLetters(letter, variant).normalize('NFKC')).toBe(letter);
      }
    }
  });
});
