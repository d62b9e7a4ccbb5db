import rehypeKatex from 'rehype-katex';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { katexOptions } from '../survey/katex-options.ts';
import rehypeCode from './rehype-code.ts';
import rehypeFigures from './rehype-figures.ts';
import rehypeFormulaBreaks from './rehype-formula-breaks.ts';
import rehypeKeepTogether from './rehype-keep-together.ts';
import rehypeLinks from './rehype-links.ts';
import rehypeMathematics from './rehype-mathematics.ts';
import rehypeMathml from './rehype-mathml.ts';
import rehypeMendMathml from './rehype-mend-mathml.ts';
import rehypeRefuseErrors from './rehype-refuse-errors.ts';
import rehypeTables from './rehype-tables.ts';
import remarkBlocks from './remark-blocks.ts';
import remarkCitations from './remark-citations.ts';
import remarkCrossReferences from './remark-cross-references.ts';
import remarkHeadings from './remark-headings.ts';
import remarkOpenPage, { type OpenPageOptions } from './remark-open-page.ts';
import remarkSmartPunctuation from './remark-smart-punctuation.ts';
import remarkTerms from './remark-terms.ts';

export interface MarkdownOptions {
  /** Base path of the site, with or without the dash at its end. */
  base: string;
}

/** Options for remark-rehype, in Astro and for papers alike. */
export const remarkRehypeOptions: RemarkRehypeOptions = {
  clobberPrefix: '',
  footnoteLabel: 'Notes',
  footnoteBackLabel: (reference, again) =>
    `Back to reference ${reference + 1}${again > 1 ? `-${again}` : ''}`,
};

/** The remark plugins of chapters, for Astro: opens the page, then transforms it. */
export function remarkPlugins({ survey }: OpenPageOptions): PluggableList {
  return [[remarkOpenPage, { survey }], ...pageTransforms];
}

/** What happens to the tree of every page before it becomes HTML, in this order. */
export const pageTransforms: PluggableList = [
  remarkSmartPunctuation,
  remarkHeadings,
  remarkCitations,
  remarkCrossReferences,
  remarkTerms,
  remarkBlocks,
];

/** KaTeX, by the form in which a page needs its formulas. */
const typesetters = {
  tree: [[rehypeKatex, katexOptions], rehypeMendMathml, rehypeFormulaBreaks],
  html: [rehypeMathematics],
  mathml: [[rehypeKatex, { ...katexOptions, output: 'mathml' }], rehypeMendMathml, rehypeMathml],
} satisfies Record<string, PluggableList>;

export type MathematicsForm = keyof typeof typesetters;

/**
 * The rehype plugins of every page, in this order.
 *
 * @param mathematics `tree` for chapters, which Astro compiles to modules; `html` for papers, written out at once;
 *   `mathml` for books, whose readers have no style sheet of KaTeX's
 */
export function rehypePlugins({
  base,
  mathematics = 'tree',
}: MarkdownOptions & { mathematics?: MathematicsForm }): PluggableList {
  return [
    rehypeKeepTogether,
    ...typesetters[mathematics],
    rehypeFigures,
    rehypeTables,
    rehypeCode,
    [rehypeLinks, { base }],
    rehypeRefuseErrors,
  ];
}
