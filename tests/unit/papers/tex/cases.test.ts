import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { asMarkdown } from '../../../../src/lib/papers/tex/markdown.ts';
import { repairTex } from '../../../../src/lib/papers/tex/repair.ts';

interface Case {
  title: string;
  input: string;
  expected: string;
  leftovers?: string[];
}

const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[];

describe('repairTex', () => {
  it.each(cases)('$title', ({ input, expected, leftovers = [] }) => {
    const repaired = repairTex(input);
    expect(asMarkdown(repaired.blocks)).toBe(expected);
    expect(repaired.leftovers.map(({ rule, text }) => `${rule}: ${text}`)).toEqual(leftovers);
  });

  it('gives no blocks for a text without words', () => {
    expect(repairTex('')).toEqual({ blocks: [], repairs: [], leftovers: [] });
    expect(repairTex(' \n\n ').blocks).toEqual([]);
  });

  it('gives a tree, with hostile text as text', () => {
    const hostile =
      "<script>alert(1)</script> {process.exit()} import x from 'y' export const z = 1 # [a](javascript:b)";
    expect(repairTex(hostile).blocks).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: hostile }] },
    ]);
  });

  it('names the rule, the text before and after, and the offset of each repair', () => {
    expect(repairTex('a {\\em b} of 62\\% and x_t').repairs).toEqual([
      { rule: 'text-emphasis', before: '{\\em b}', after: '*b*', offset: 2 },
      { rule: 'character', before: '\\%', after: '%', offset: 15 },
      { rule: 'maths-formula', before: 'x_t', after: '$x_t$', offset: 22 },
    ]);
  });
});
