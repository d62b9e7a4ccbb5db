import type { Root } from 'mdast';
import smartypants from 'remark-smartypants';
import { unified, type Plugin } from 'unified';

/**
 * Makes typographic punctuation of the kind people type: `"so"` → “so”, `it's` → it’s, `--` → –, `---` → —, `...` → ….
 * Code, mathematics, evidence and attributes are no text nodes and stay as they are.
 *
 * Order: after remark-open-page, before the plugins that write words of their own. May run twice.
 */
const remarkSmartPunctuation: Plugin<[], Root> = () => transform;

export default remarkSmartPunctuation;

const processor = unified().use(smartypants, { dashes: 'oldschool' }).freeze();

export function transform(tree: Root): void {
  processor.runSync(tree);
}
