import { createProcessor } from '@mdx-js/mdx';
import { readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import remarkDialect from '../../../src/lib/dialect/remark-dialect.ts';
import { pageFromMarkdown, pageSyntax } from '../../../src/lib/dialect/syntax/markdown.ts';
import { attacks } from './attacks.ts';
import { outline } from './outline.ts';

const folder = new URL('cases/', import.meta.url);
const path = 'content/chapters/01-case.mdx';

/** Adds the dialect to a parser as a plugin of @astrojs/mdx would, behind the extensions of MDX. */
function addSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(...pageSyntax());
  (data.fromMarkdownExtensions ??= []).push(pageFromMarkdown(path));
}

describe('the syntax of the dialect', () => {
  const bodies = [
    ...readdirSync(folder).map(
      (name) => [name, readFileSync(new URL(`${name}/input.mdx`, folder), 'utf8')] as const,
    ),
    ...attacks.map(([name, source]) => [name, source] as const),
  ].filter(([, source]) => !/^\uFEFF|^(?:---|\+\+\+)\n/u.test(source));

  it.each(bodies)('is the same as extensions beside those of MDX: %s', (_, source) => {
    const pipeline = unified().use(remarkParse).use(remarkMdx).use(addSyntax);
    expect(outline(pipeline.parse(source))).toBe(outline(parsePage(path, source).tree));
  });
});

describe('remarkDialect', () => {
  it.each(readdirSync(folder))('gives the same tree in any pipeline: %s', async (name) => {
    const value = readFileSync(new URL(`${name}/input.mdx`, folder), 'utf8');
    const expected = outline(parsePage(path, value).tree);
    const pipeline = unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(remarkGfm)
      .use(remarkMath)
      .use(remarkFrontmatter)
      .use(remarkDialect);
    const file = new VFile({ path, value });
    expect(outline(await pipeline.run(pipeline.parse(file), file))).toBe(expected);
  });

  it('gives the same tree behind the plugins that MDX puts first', async () => {
    let tree = '';
    const value = '<Term id="a">Alone</Term>\n\n[@a2020b, "words {x} <b>"] and @eq-a.\n';
    const processor = createProcessor({
      remarkPlugins: [remarkDialect, () => (root) => void (tree = outline(root))],
    });
    await processor.process(new VFile({ path, value }));
    expect(tree).toBe(outline(parsePage(path, value).tree));
  });

  it('reports problems as messages of the file, errors as fatal ones', async () => {
    const file = new VFile({ path, value: '{x}\n\n$ 5 $\n' });
    const pipeline = unified().use(remarkParse).use(remarkDialect);
    await pipeline.run(pipeline.parse(file), file);
    expect(
      file.messages.map(({ ruleId, fatal, line, column, source }) => [ruleId, fatal, line, column, source]),
    ).toEqual([
      ['no-expression', true, 1, 1, 'compendium'],
      ['math-dollar', false, 3, 1, 'compendium'],
    ]);
    expect(file.data.diagnostics).toHaveLength(2);
  });
});
