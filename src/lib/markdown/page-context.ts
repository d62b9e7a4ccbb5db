import type { VFile } from 'vfile';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';

/** The page a file is, and the survey it belongs to. Set by the first plugin, read by the others. */
export interface PageContext {
  survey: Survey;
  page: ParsedPage;
  /** Site path without base; empty for a page that is neither chapter nor paper. */
  path: string;
  chapter?: SurveyChapter;
}

declare module 'vfile' {
  interface DataMap {
    compendium: PageContext;
  }
}

/** Context of the file at hand. Throws where the first plugin of the list is missing. */
export function contextOf(file: VFile): PageContext {
  const context = file.data.compendium;
  if (context === undefined) throw new Error('remark-open-page must stand first in the list of plugins.');
  return context;
}

/** The context of a page, found by its file. */
export function pageContext(survey: Survey, page: ParsedPage): PageContext {
  const chapter = survey.chapters.find((candidate) => candidate.page?.file === page.file);
  if (chapter !== undefined) return { survey, page, path: chapter.path, chapter };
  const key = page.file.slice(page.file.lastIndexOf('/') + 1).replace(/\.mdx$/u, '');
  const paper = survey.papers.get(key);
  return { survey, page, path: paper?.page.file === page.file ? paper.path : '' };
}

const indexes = new WeakMap<Survey, Map<string, Diagnostic[]>>();

/** Every diagnostic of one file; those of the parser alone for a page that is not in the survey. */
export function diagnosticsOf({ survey, page }: PageContext): Diagnostic[] {
  const index = indexes.get(survey) ?? indexByFile(survey.diagnostics);
  indexes.set(survey, index);
  return index.get(page.file) ?? page.diagnostics;
}

function indexByFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const index = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.place;
    index.set(file, [...(index.get(file) ?? []), diagnostic]);
  }
  return index;
}
