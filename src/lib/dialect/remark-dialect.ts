import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePage } from './parse-page.ts';

declare module 'vfile' {
  interface DataMap {
    /** Every problem of the page, from `remarkDialect`. */
    diagnostics: Diagnostic[];
  }
}

/**
 * Makes a pipeline read the survey dialect.
 *
 * In: `[@key, "words"] <Term id="x">…</Term>`. Out: mdast with `citation`, `crossReference` and `mdxJsx*` nodes.
 *
 * It takes the place of the pipeline's parser, so that a page has one syntax whatever else is loaded (remark-mdx,
 * remark-gfm), and no code of the page can come into being. Problems become messages of the file, errors with
 * `fatal: true`; all of them are in `file.data.diagnostics`. What runs the pipeline decides whether they fail it.
 *
 * Order: the very first. May run once a file.
 */
export default function remarkDialect(this: Processor): (tree: Root, file: VFile) => Root {
  this.parser = () => ({ type: 'root', children: [] });
  return transform;
}

/** The tree of the file; its first tree is not looked at. */
export function transform(_: Root, file: VFile): Root {
  const page = parsePage(file.path, String(file));
  for (const { rule, severity, message, hint, place } of page.diagnostics) {
    const text = hint === undefined ? message : `${message} ${hint}`;
    const start = { line: place.line, column: place.column };
    const end = { line: place.endLine ?? place.line, column: place.endColumn ?? place.column };
    const report = file.message(text, { place: { start, end }, ruleId: rule, source: 'compendium' });
    report.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  }
  file.data.diagnostics = page.diagnostics;
  return page.tree;
}
