import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { serializePage } from '../../../src/lib/dialect/serialize-page.ts';
import { normalTree } from '../../../src/lib/dialect/tree/normal-tree.ts';
import { bare, blocks, hostileText } from './trees.ts';

const runs = Number(process.env['RUNS'] ?? 500);
const file = 'content/papers/x.mdx';

describe('serializePage', { timeout: 600_000 }, () => {
  it('gives any text back as the same text', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const children: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }];
        const source = serializePage({ frontmatter: {}, children });
        const page = parsePage(file, source);
        expect(page.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(bare(page.tree)).toEqual(bare(normalTree({ type: 'root', children })));
      }),
      { numRuns: runs },
    );
  });

  it('writes text that plain MDX reads as the same text, without code', () => {
    const plainMdx = unified().use(remarkParse).use(remarkMdx).use(remarkMath).use(remarkFrontmatter);
    fc.assert(
      fc.property(hostileText, (value) => {
        const children: RootContent[] = [{ type: 'paragraph', children: [{ type: 'text', value }] }];
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
        const source = serializePage({ frontmatter: {}, children });
        const page = parsePage(file, source);
        expect(bare(page.tree)).toEqual(bare(normalTree(tree)));
      }),
      { numRuns: runs },
    );
  });
});
