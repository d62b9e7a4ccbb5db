import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** HTML without what KaTeX draws, of which only the TeX is kept. */
export function readable(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (node) => {
    const classes = node.properties['className'];
    if (!Array.isArray(classes) || !classes.includes('katex')) return;
    visit(node, 'element', (inner) => {
      if (inner.tagName === 'annotation') node.children = [{ type: 'text', value: toString(inner) }];
    });
  });
  return unified().use(rehypeStringify).stringify(tree);
}
