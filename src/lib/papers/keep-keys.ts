import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { entryPlace } from './group-entries.ts';
import { titleIdentity } from './identity.ts';
import { paperFile } from './page.ts';
import { findFrontMatter } from './page-source.ts';
import type { Paper } from './types.ts';

/**
 * Keys never change: a paper whose page was written under another key, because the bibliography did not know it
 * then, keeps that key. The page is known again by its title.
 *
 * @param pages sources of the existing pages, by file
 */
export function keepKeys(
  papers: readonly Paper[],
  pages: ReadonlyMap<string, string>,
): { papers: Paper[]; diagnostics: Diagnostic[] } {
  const claimed = new Set(papers.map(({ key }) => paperFile(key)));
  const oldKeys = new Map<string, string>();
  for (const [file, source] of pages) {
    if (claimed.has(file)) continue;
    const title = findFrontMatter(source)?.data['title'];
    const key = /([^/]+)\.mdx$/u.exec(file)?.[1];
    if (typeof title === 'string' && key !== undefined) oldKeys.set(titleIdentity(title), key);
  }
  const diagnostics: Diagnostic[] = [];
  const kept = papers.map((paper) => {
    const key = pages.has(paperFile(paper.key)) ? undefined : oldKeys.get(titleIdentity(paper.title));
    const [entry] = paper.entries;
    if (key === undefined || !entry) return paper;
    diagnostics.push({
      rule: 'key-kept',
      severity: 'note',
      message: `"${paper.title}" has a page with the key "${key}" and keeps it; a new page would be called "${paper.key}".`,
      hint: `Give its bibliography entry the key "${key}".`,
      place: paper.facts?.place ?? entryPlace(entry),
      related: [{ message: 'The page.', place: { file: paperFile(key), line: 1, column: 1 } }],
    });
    return { ...paper, key };
  });
  return { papers: kept, diagnostics };
}
