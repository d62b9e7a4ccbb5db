import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { paperFrontmatterSchema, type PaperFrontmatter } from '../papers/front-matter.ts';
import { checkFrontmatter, frontmatterPlace } from './front-matter.ts';

/** A paper page whose front matter fits the schema. */
export interface PaperPage {
  page: ParsedPage;
  frontmatter: PaperFrontmatter;
}

/** Site path of a paper, without the base. */
export function paperPath(key: string): string {
  return `/papers/${key}/`;
}

/**
 * Checks the front matter of every paper page. A page whose front matter does not fit, or whose key another page has
 * already, is reported and left out.
 */
export function readPapers(pages: readonly ParsedPage[]): {
  papers: PaperPage[];
  /** Keys, by file name, of the papers left out: it would be odd to call them unknown. */
  leftOut: Set<string>;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const leftOut = new Set<string>();
  const byKey = new Map<string, PaperPage>();
  for (const page of pages) {
    const { value, diagnostics: problems } = checkFrontmatter(page, paperFrontmatterSchema);
    diagnostics.push(...problems);
    if (value === undefined) {
      leftOut.add(fileKey(page.file));
      continue;
    }
    const first = byKey.get(value.key);
    if (first !== undefined) {
      diagnostics.push(duplicateKey(page, first.page, value.key));
      continue;
    }
    if (fileKey(page.file) !== value.key) diagnostics.push(keyNotFileName(page, value.key));
    byKey.set(value.key, { page, frontmatter: value });
  }
  const papers = [...byKey.values()].sort((a, b) => (a.frontmatter.key < b.frontmatter.key ? -1 : 1));
  return { papers, leftOut, diagnostics };
}

function fileKey(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.mdx$/u, '');
}

function duplicateKey(page: ParsedPage, first: ParsedPage, key: string): Diagnostic {
  return {
    rule: 'duplicate-key',
    severity: 'error',
    message: `The key “${key}” belongs to another paper already.`,
    hint: 'Each paper has a key of its own, and its file is named after it.',
    place: frontmatterPlace(page, ['key']),
    related: [{ message: 'The other paper.', place: frontmatterPlace(first, ['key']) }],
  };
}

function keyNotFileName(page: ParsedPage, key: string): Diagnostic {
  return {
    rule: 'key-not-file-name',
    severity: 'error',
    message: `The key is “${key}”, the file is called “${fileKey(page.file)}.mdx”.`,
    hint: `Keys never change: either call the file ${key}.mdx or write \`key: ${fileKey(page.file)}\`.`,
    place: frontmatterPlace(page, ['key']),
  };
}
