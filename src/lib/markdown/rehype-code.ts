import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';

/**
 * Lets the keyboard scroll code blocks. ` ```py ` → `<pre tabindex="0"><code class="language-py">…</code></pre>`
 *
 * Order: after mathematics, which starts out as `<pre>` too. May run twice.
 */
const rehypeCode: Plugin<[], Root> = () => transform;

export default rehypeCode;

export function transform(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
  });
}
