import fc from 'fast-check';
import katex from 'katex';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../../src/lib/papers/tex/markdown.ts';
import { repairTex } from '../../../../src/lib/papers/tex/repair.ts';
import { letters, lettersOf, rootOf } from './letters.ts';

/** Pieces of digests: words, commands with and without backslash, every sign that means something to TeX. */
const pieces = fc.constantFrom(
  ...'the model a I A in to of le geq leq approx approx0.5 times 40times mapsto alpha Phi sigmaReparam mathbb sqrt frac'.split(
    ' ',
  ),
  ...'Oleft(N^2right) O(n O( left( right) log pos_t h_{c,t} R^d R^{C n N x y Ax Bu 15 1.53 5,000 10^{-3} k=1 p<0.05'.split(
    ' ',
  ),
  ..."{ } {{ }} ( ) [ ] $ $$ \\( \\) \\[ \\] ^ _ ~ - -- --- `` '' ` ' \" % & # @ < > = + / | \\".split(' '),
  ...'\\alpha \\times \\% \\& \\~ \\"{\\i} \\"o \\v{s} {GAN}s https://a.org/b https://a.org. <SEG> [MASK] ~30%'.split(
    ' ',
  ),
  ...'{\\em \\em \\textbf{ \\textbf \\emph{ \\texttt{ \\eg \\foo \\url{ \\href{ <script> import export'.split(
    ' ',
  ),
  '\n\n',
  '\n',
  '\u200B',
  '\u202E',
  '😀',
  'é',
  '\uD800',
);
const digest = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ', ' ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
/** The same without names of text commands, which go, and without backslashes. */
const withoutText = digest.map((text) =>
  text.replaceAll(/\\+[A-Za-z]*|\b(?:emph|text\w*|url|href|em|it|bf|tt|sc)\b/g, ''),
);
const runs = { numRuns: 1500, seed: 20 };

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('repairTex on arbitrary text', () => {
  it('never throws and makes only nodes that a page may hold', () => {
    const allowed = new Set([
      'paragraph',
      'math',
      'text',
      'emphasis',
      'strong',
      'inlineCode',
      'inlineMath',
      'link',
      'root',
    ]);
    fc.assert(
      fc.property(fc.oneof(digest, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        visit(rootOf(repairTex(text)), (node) => {
          expect(allowed).toContain(node.type);
          if (node.type === 'link') expect(node.url).toMatch(/^https?:\/\/[^\s]+$/);
          if (node.type === 'text') expect(node.value).not.toBe('');
        });
      }),
      runs,
    );
  });

  it('invents no letters and keeps their order', () => {
    fc.assert(
      fc.property(digest, (text) => {
        // "e.g." for `\eg` and the like have the same letters; TeX's own names may go
        expect(isSubsequence(lettersOf(repairTex(text)), letters(text))).toBe(true);
      }),
      runs,
    );
  });

  it('loses no letter where no text command is', () => {
    fc.assert(
      fc.property(withoutText, (text) => {
        fc.pre(!/https?:\/\/[^ ]*\{/.test(text));
        expect(lettersOf(repairTex(text))).toBe(letters(text));
      }),
      runs,
    );
  });

  it('makes formulas that KaTeX typesets', () => {
    fc.assert(
      fc.property(digest, (text) => {
        visit(rootOf(repairTex(text)), (node) => {
          if (node.type === 'inlineMath' || node.type === 'math')
            katex.renderToString(node.value, { strict: 'error' });
        });
      }),
      runs,
    );
  });

  it('finds nothing more to repair in plain prose that it has repaired', () => {
    const prose = fc.constantFrom(
      'the',
      'model',
      '--',
      '---',
      "``a word''",
      '62\\%',
      'na\\"{\\i}ve',
      '\\eg,',
      'layers~(one)',
      '{self supervised}',
    );
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 20 }), (words) => {
        const once = asMarkdown(repairTex(`So ${words.join(' ')} end`).blocks);
        expect(repairTex(once).repairs).toEqual([]);
      }),
      runs,
    );
  });

  it('reports repairs in order, each with the words that stand at its offset', () => {
    fc.assert(
      fc.property(digest, (text) => {
        let last = 0;
        for (const { before, offset } of repairTex(text).repairs) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(text.slice(offset, offset + before.length)).toBe(before);
          last = offset;
        }
      }),
      runs,
    );
  });
});

describe('repairTex on hostile text', () => {
  const size = 100_000;
  const repeat = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const hostile = [
    '{', '}', '{a', '{{}', '(', '[', '((a)_', '$', '$a ', '\\(', '\\[a', '\\(a\\)', '^', 'x^', 'x_', 'x_{', 'x_{a} ', 'a = ', 'x = y, ',
    '``', "''", '`a', '`', '~', 'a~', '-', 'a--', '\\', '\\em ', '{\\em ', '\\textbf{', '\\"', '\\"{', 'left(', 'left( right)', 'Oleft(',
    'right)', 'O(', 'O(n ', 'times', '1times', 'n times ', 'timestimes', 'approx', 'approx 1 ', 'https://', 'https://a', 'https://a{', 'https://a)',
    'a', 'a ', 'A ', 'X ', 'G, ', '1', '1,', '1.', ' ', '\n\n', '\n', '\\cite{', 'mathbb{', 'frac{a}{', 'sum_{i} ', '|', '|x|_', '||', "x'", "'", '"{', 'x2013 ', 'phi ', 'function phi, ', 'n log ', '<a ', '&', '%', '\uD800', '\u0301', '😀',
  ]; // prettier-ignore

  it.each(hostile)('takes at most two seconds over 100 kB of %j', (piece) => {
    const start = performance.now();
    repairTex(repeat(piece));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('takes ten thousand nested brackets of every kind as text', () => {
    const depth = 10_000;
    const nested = `${'{('.repeat(depth)}x${')}'.repeat(depth)}`;
    expect(asMarkdown(repairTex(nested).blocks)).toBe(nested);
    expect(asMarkdown(repairTex(`${'{\\em '.repeat(depth)}x${'}'.repeat(depth)}`).blocks)).toContain('x');
  });
});
