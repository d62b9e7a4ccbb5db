import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/lib/diagnostics/format.ts';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { serializePage } from '../../../src/lib/dialect/serialize-page.ts';
import { outline } from './outline.ts';
import { bare } from './trees.ts';
import { normalTree } from '../../../src/lib/dialect/tree/normal-tree.ts';

const folder = new URL('cases/', import.meta.url);

/** Cases whose name starts with `paper-` are pages of papers. */
function fileOf(name: string): string {
  return name.startsWith('paper-') ? 'content/papers/a2020b.mdx' : 'content/chapters/01-case.mdx';
}

describe.each(readdirSync(folder))('the case %s', (name) => {
  const source = readFileSync(new URL(`${name}/input.mdx`, folder), 'utf8');
  const page = parsePage(fileOf(name), source);

  it('is read into the expected tree', async () => {
    await expect(outline(page.tree)).toMatchFileSnapshot(`cases/${name}/tree.txt`);
  });

  it('has the expected messages', async () => {
    const messages = page.diagnostics.map((found) => formatDiagnostic(found, () => source)).join('\n\n');
    await expect(messages === '' ? 'none\n' : `${messages}\n`).toMatchFileSnapshot(
      `cases/${name}/messages.txt`,
    );
  });

  it('is the same page after writing and reading, unless it holds what may not be written', () => {
    if (page.diagnostics.length > 0) return;
    const frontmatter = page.frontmatter as Record<string, unknown>;
    const again = parsePage(fileOf(name), serializePage({ frontmatter, children: page.tree.children }));
    expect(again.frontmatter).toEqual(frontmatter);
    expect(bare(again.tree)).toEqual(bare(normalTree(page.tree)));
  });
});
