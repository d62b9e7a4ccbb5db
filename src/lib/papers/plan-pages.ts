import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keepKeys } from './keep-keys.ts';
import { mergePage } from './merge-page.ts';
import { paperFile } from './page.ts';
import type { Paper } from './types.ts';

/** What ingest would do to the pages of papers. Files are relative to the survey's root. */
export interface PagePlan {
  /** The papers, under the keys that their pages have. */
  papers: Paper[];
  /** Whole pages to write, by file. */
  writes: Map<string, string>;
  /** Pages of `writes` that do not exist yet. */
  added: string[];
  /** Pages that are as they should be. */
  unchanged: string[];
  /** Pages of which a person's version of something was kept. */
  kept: string[];
  diagnostics: Diagnostic[];
}

/**
 * Plans the pages of all papers. A page whose paper is in no digest any more stays and is reported.
 *
 * @param pages sources of the existing pages, by file
 */
export function planPages(papers: readonly Paper[], pages: ReadonlyMap<string, string>): PagePlan {
  const { papers: keyed, diagnostics } = keepKeys(papers, pages);
  const plan: PagePlan = {
    papers: keyed,
    writes: new Map(),
    added: [],
    unchanged: [],
    kept: [],
    diagnostics,
  };
  for (const paper of keyed) {
    const existing = pages.get(paperFile(paper.key));
    const { file, source, kept, diagnostics: notes } = mergePage(paper, existing);
    diagnostics.push(...notes);
    if (source !== existing) plan.writes.set(file, source);
    if (existing === undefined) plan.added.push(file);
    if (kept) plan.kept.push(file);
    if (source === existing && !kept) plan.unchanged.push(file);
  }
  const known = new Set(keyed.map(({ key }) => paperFile(key)));
  for (const file of pages.keys()) {
    if (known.has(file)) continue;
    plan.kept.push(file);
    diagnostics.push({
      rule: 'page-without-digest',
      severity: 'warning',
      message: `No digest holds the paper of this page any more; the page stays as it is.`,
      hint: 'Put its entry back into a digest, or delete the page.',
      place: { file, line: 1, column: 1 },
    });
  }
  return plan;
}
