import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/lib/diagnostics/code-frame.ts';

const at = (line: number, column: number, endLine?: number, endColumn?: number) => ({
  file: 'a.mdx',
  line,
  column,
  endLine,
  endColumn,
});

describe('codeFrame', () => {
  it('underlines the span and shows the lines around it', () => {
    expect(codeFrame('one\ntwo\nthree four\nfive\nsix', at(3, 7, 3, 11))).toMatchInlineSnapshot(`
      "  1 | one
        2 | two
        3 | three four
          |       ^^^^
        4 | five"
    `);
  });

  it('leaves out blank lines at its edges', () => {
    expect(codeFrame('\n\none two\n\n', at(3, 5, 3, 8))).toMatchInlineSnapshot(`
      "  3 | one two
          |     ^^^"
    `);
  });

  it('makes tabs as wide as they look', () => {
    expect(codeFrame('\ta\tbc', at(1, 4, 1, 6))).toMatchInlineSnapshot(`
      "  1 |     a   bc
          |         ^^"
    `);
  });

  it('counts wide characters twice and combining ones not at all', () => {
    expect(codeFrame('한국 e\u0301x 😀 here', at(1, 11, 1, 15))).toMatchInlineSnapshot(`
      "  1 | 한국 éx 😀 here
          |            ^^^^"
    `);
  });

  it('shows control characters and marks of direction as signs', () => {
    expect(codeFrame('a\u001B[31m\u202Eb\u200Bc', at(1, 8, 1, 9))).toMatchInlineSnapshot(`
      "  1 | a␛[31m�b�c
          |        ^"
    `);
  });

  it('cuts a long line around the span', () => {
    const line = `${'lorem ipsum '.repeat(60)}HERE ${'dolor sit '.repeat(60)}`;
    expect(codeFrame(line, at(1, 721, 1, 725), { width: 60 })).toMatchInlineSnapshot(`
      "  1 | …lorem ipsum lorem ipsum HERE dolor sit dolor sit dol…
          |                          ^^^^"
    `);
  });

  it('shows the start of a span that is longer than the line may be', () => {
    expect(codeFrame(`ab ${'x'.repeat(300)}`, at(1, 4, 1, 304), { width: 40 })).toMatchInlineSnapshot(`
      "  1 | ab xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^…"
    `);
  });

  it('never is wider than asked for', () => {
    const line = `${'wide 한국어 '.repeat(40)}`;
    for (let column = 1; column < line.length; column += 7) {
      const frame = codeFrame(line, at(1, column, 1, column + 5), { width: 50 });
      const widths = frame
        .split('\n')
        .map((text) => [...text].reduce((sum, character) => sum + (/[가-힣]/u.test(character) ? 2 : 1), 0));
      expect(Math.max(...widths)).toBeLessThanOrEqual(50);
    }
  });

  it('marks a span over several lines, and stops after four', () => {
    expect(codeFrame('a\n  b\nc', at(1, 1, 3, 2))).toMatchInlineSnapshot(`
      "  1 | a
          | ^
        2 |   b
          |   ^
        3 | c
          | ^"
    `);
    expect(codeFrame('a\nb\nc\nd\ne\nf', at(1, 1, 6, 2))).toMatchInlineSnapshot(`
      "  1 | a
          | ^
        2 | b
          | ^
        3 | c
          | ^
        4 | d
          | ^
        … |"
    `);
  });

  it('points behind the end of a line and at an empty span', () => {
    expect(codeFrame('ab', at(1, 3))).toMatchInlineSnapshot(`
      "  1 | ab
          |   ^"
    `);
    expect(codeFrame('', at(1, 1, 1, 1))).toMatchInlineSnapshot(`
      "  1 |
          | ^"
    `);
  });

  it('is empty when the place lies outside the source', () => {
    expect(codeFrame('a', at(7, 1))).toBe('');
    expect(codeFrame('a', at(0, 1))).toBe('');
  });
});
