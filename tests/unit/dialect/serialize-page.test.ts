import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { serializeBody, serializePage } from '../../../src/lib/dialect/serialize-page.ts';
import { normalTree } from '../../../src/lib/dialect/tree/normal-tree.ts';
import { hostilePieces, hostileText } from './hostile.ts';
import { bare, blocks } from './trees.ts';

/** Raise it to search longer: `RUNS=100000`. */
const runs = Number(process.env['RUNS'] ?? 400);
const file = 'content/papers/x.mdx';
const place = { file, line: 1, column: 1 };

function paragraph(...children: PhrasingContent[]): RootContent[] {
  return [{ type: 'paragraph', children }];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function write(...children: PhrasingContent[]): string {
  return serializePage({ frontmatter: {}, children: paragraph(...children) }).trimEnd();
}

function errors(source: string): unknown[] {
  return parsePage(file, source).diagnostics.filter(({ severity }) => severity === 'error');
}

describe('serializePage', { timeout: 3_600_000 }, () => {
  it('gives any text back as the same text, without an error', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const children = paragraph(text(value));
        const source = serializePage({ frontmatter: {}, children });
        expect(errors(source)).toEqual([]);
        expect(bare(parsePage(file, source).tree)).toEqual(bare(normalTree({ type: 'root', children })));
      }),
      { numRuns: runs },
    );
  });

  it('writes text that plain MDX reads as the same text, without code', () => {
    const plainMdx = unified().use(remarkParse).use(remarkMdx).use(remarkMath).use(remarkFrontmatter);
    fc.assert(
      fc.property(hostileText, (value) => {
        const children = paragraph(text(value));
        const tree = plainMdx.parse(serializePage({ frontmatter: {}, children }));
        expect(bare(tree)).toEqual(bare(normalTree({ type: 'root', children })));
      }),
      { numRuns: runs },
    );
  });

  it('gives any page back as the same page', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const tree: Root = { type: 'root', children };
        const page = parsePage(file, serializePage({ frontmatter: { title: 'x' }, children }));
        expect(bare(page.tree)).toEqual(bare(normalTree(tree)));
      }),
      { numRuns: runs },
    );
  });

  it('gives any front matter back', () => {
    const value = fc.oneof(
      hostileText.map((found) => found.replace(/\p{Surrogate}/gu, '?')),
      fc.integer(),
      fc.boolean(),
    );
    const data = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/u),
      fc.oneof(value, fc.array(value), fc.record({ a: value })),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(data, (given) => {
        const frontmatter: Record<string, unknown> = { ...given };
        const page = parsePage(file, serializePage({ frontmatter, children: paragraph(text('Text.')) }));
        expect(page.diagnostics).toEqual([]);
        expect(page.frontmatter).toEqual(frontmatter);
        expect(bare(page.tree)).toEqual(bare({ type: 'root', children: paragraph(text('Text.')) }));
      }),
      { numRuns: runs },
    );
  });

  it.each([
    '    \n\n',
    ' \n',
    `${'long '.repeat(20)}\r\n \n\n`,
    'a: b',
    '- a',
    '---',
    '# a',
    '"a',
    "'a",
    '*a',
    '&a',
    '!a',
    '2303.06296',
    'null',
    '',
  ])('gives the value %j of a field back as a text', (value) => {
    const frontmatter = { title: value, list: [value], group: { value } };
    expect(parsePage(file, serializePage({ frontmatter, children: [] })).frontmatter).toEqual(frontmatter);
  });

  it.each(hostilePieces)('writes %j as text, alone, twice and between words', (piece) => {
    for (const value of [piece, `${piece}${piece}`, `a ${piece} b`, `a${piece}b`]) {
      const children = paragraph(text(value));
      const source = serializePage({ frontmatter: {}, children });
      expect(errors(source)).toEqual([]);
      expect(bare(parsePage(file, source).tree)).toEqual(bare(normalTree({ type: 'root', children })));
    }
  });

  it.each(['[]', '()', '{}', '<>', '**', '__', '$$', '``', '~~', '""', '  '])(
    'writes and reads ten thousand nested %j in a moment',
    ([open = '', close = '']) => {
      const value = `a${open.repeat(10_000)}b${close.repeat(10_000)}c`;
      const before = performance.now();
      const page = parsePage(file, serializePage({ frontmatter: {}, children: paragraph(text(value)) }));
      const took = performance.now() - before;
      expect(bare(page.tree)).toEqual(bare({ type: 'root', children: paragraph(text(value)) }));
      expect(took).toBeLessThan(5000);
    },
  );

  it('is the same when written again', () => {
    fc.assert(
      fc.property(blocks, (children) => {
        const once = serializePage({ frontmatter: {}, children });
        const again = serializePage({ frontmatter: {}, children: parsePage(file, once).tree.children });
        expect(again).toBe(once);
      }),
      { numRuns: runs },
    );
  });
});

describe('the text that serializePage writes', () => {
  it.each([
    ['words with_underscores and a-dash', 'words with_underscores and a-dash'],
    ['50% of R&D, 3 > 2, a = b; (see) [1] #2 ~30%', '50% of R\\&D, 3 > 2, a = b; (see) \\[1] #2 \\~30%'],
    ['if x < y {and} $5', 'if x \\< y \\{and} \\$5'],
    ['import x', '&#x69;mport x'],
    ['mail a@b.com or @key', 'mail a\\@b.com or \\@key'],
    ['see https://a.com', 'see https\\://a.com'],
    ['1. one', '1\\. one'],
    ['- dash', '\\- dash'],
    ['one\n  two', 'one two'],
  ])('escapes no more of %j than it must', (value, expected) => {
    expect(write(text(value))).toBe(expected);
  });

  it('has one line a paragraph, blank lines around blocks, and front matter that is not folded', () => {
    const long = 'word '.repeat(60).trim();
    const source = serializePage({
      frontmatter: {
        key: 'a2020b',
        title: `A: ${long}`,
        seeds: [{ file: 'x.txt', lines: [1, 2] }],
        arxiv: '2303.06296',
      },
      children: [
        {
          type: 'mdxJsxFlowElement',
          name: 'Abstract',
          attributes: [],
          children: [
            {
              type: 'paragraph',
              children: [text(`${long}\n${long} `), { type: 'inlineMath', value: 'x_{t}' }],
            },
            { type: 'math', value: 'a < b' },
          ],
        },
        { type: 'heading', depth: 2, children: [text('Notes')] },
      ],
    });
    expect(source).toBe(`---
key: a2020b
title: "A: ${long}"
seeds:
  - file: x.txt
    lines:
      - 1
      - 2
arxiv: "2303.06296"
---

<Abstract>

${long} ${long} $x_{t}$

$$
a < b
$$

</Abstract>

## Notes
`);
  });

  it('writes an address that shows itself as the address alone, where nothing touches it', () => {
    const address = (url: string): PhrasingContent => ({
      type: 'link',
      url,
      title: null,
      children: [text(url)],
    });
    const at = 'https://github.com/a_b/c';
    expect(write(text('Code: '), address(at), text('.'))).toBe(`Code: ${at}.`);
    expect(write(text('('), address(at), text(')'))).toBe(`(${at})`);
    expect(write(text('x'), address(at))).toBe(`x[https\\://github.com/a_b/c](${at})`);
    expect(write(address(at), text('x'))).toBe(`[https\\://github.com/a_b/c](${at})x`);
    expect(write(address('mailto:a@b.com'))).toBe('[mailto:a\\@b.com](mailto:a@b.com)');
  });

  it('keeps the ids of headings', () => {
    const source = '## The state {/* #the-state */}\n\n### `x` {/* #x */}\n';
    expect(serializeBody(parsePage(file, source).tree)).toBe(source);
  });

  it('writes evidence raw, between marks that do not stand in it', () => {
    const cite = (evidence: string): string =>
      write({
        type: 'citation',
        textual: false,
        items: [{ key: 'a2020b', suppressAuthor: true, evidence, place }],
      });
    expect(cite('{a} <b> _c_ $d$')).toBe('[-@a2020b, "{a} <b> _c_ $d$"]');
    expect(cite('a "b" c')).toBe('[-@a2020b, “a "b" c”]');
    expect(cite('a "b” c')).toBe('[-@a2020b, "a \'b” c"]');
    expect(cite('over\n  lines')).toBe('[-@a2020b, "over lines"]');
  });

  it('refuses to write an attribute that is code', () => {
    const code: RootContent = {
      type: 'mdxJsxFlowElement',
      name: 'Aside',
      attributes: [{ type: 'mdxJsxExpressionAttribute', value: '...x' }],
      children: [],
    };
    expect(() => serializePage({ frontmatter: {}, children: [code] })).toThrow(/no plain string/u);
  });
});
