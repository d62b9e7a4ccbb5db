import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkComplexity, deepestNesting, tooDeep } from './complexity.ts';
import { readFrontMatter } from './front-matter.ts';
import { pageFromMarkdown, pageSyntax } from './syntax/markdown.ts';
import { depthOf } from './tree/walk.ts';
import type { ParsedPage } from './types.ts';
import { validatePage } from './validate/validate-page.ts';

/**
 * Parses one page.
 *
 * In: its path inside the survey (with `/`) and its source. Out: front matter as plain data, the tree of the body and
 * every problem, sorted by place. Never throws: what is wrong with a page is in `diagnostics`; a page that cannot be
 * read at all has an empty tree.
 */
export function parsePage(file: string, source: string): ParsedPage {
  const { data: frontmatter, line: frontmatterLine, body, diagnostics } = readFrontMatter(file, source);
  const page = { file, source, frontmatter, frontmatterLine };
  const parsed = parseBody(file, body);
  return { ...page, tree: parsed.tree, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

function parseBody(file: string, body: string): { tree: Root; diagnostics: Diagnostic[] } {
  const complexity = checkComplexity(file, body);
  if (complexity !== undefined) return { tree: empty(), diagnostics: [complexity] };
  try {
    const tree = fromMarkdown(body, { extensions: pageSyntax(), mdastExtensions: pageFromMarkdown(file) });
    if (depthOf(tree) > deepestNesting) return { tree: empty(), diagnostics: [tooDeep(file)] };
    return { tree, diagnostics: validatePage(file, body, tree) };
  } catch (error) {
    const overflow = error instanceof RangeError && /call stack/u.test(error.message);
    const reason = overflow ? tooDeep(file) : unreadable(file, error);
    return { tree: empty(), diagnostics: [reason] };
  }
}

function empty(): Root {
  return { type: 'root', children: [] };
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    rule: 'unreadable',
    severity: 'error',
    message: `The page cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'This is a fault of the parser; please report it together with the page.',
    place: { file, line: 1, column: 1 },
  };
}
