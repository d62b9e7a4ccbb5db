import { nearest } from '../diagnostics/nearest.ts';
import { citationGroups } from './citations.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { CollectedTargets, TargetPage } from './targets.ts';
import type { SurveyChapter } from './types.ts';

/** Pages of every survey, whatever it holds. */
export const standingPages = [
  '/', '/chapters/', '/papers/', '/search/', '/timeline/', '/map/', '/glossary/', '/bibliography/', '/coverage/',
  '/changes/', '/about/', '/contribute/',
] as const; // prettier-ignore

/** Files of every survey that a page may link. */
export const standingFiles = [
  '/references.bib', '/references.json', '/references.ris', '/api/papers.json', '/rss.xml', '/sitemap-index.xml',
  '/robots.txt', '/llms.txt', '/404.html',
] as const; // prettier-ignore

/** Files that stand beside a page: `/papers/KEY.bib`, and the source of any page. */
const beside = /(?:\.bib|\.md)$/u;

/** What links of the prose can point at. */
export interface Addresses {
  /** Fragments by path; nothing where they are not known. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  isFile: (path: string) => boolean;
  /** Addresses like one that does not exist. */
  suggest: (path: string) => string[];
}

/** Collects the addresses of all pages and the ids on those that come from Markdown. */
export function collectAddresses(
  chapters: readonly SurveyChapter[],
  pages: readonly TargetPage[],
  glossary: readonly GlossaryTerm[],
  collected: CollectedTargets,
): Addresses {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  for (const path of standingPages) known.set(path, undefined);
  for (const { path } of chapters) known.set(path, undefined);
  for (const page of pages) known.set(page.path, fragmentsOf(page, collected));
  known.set('/glossary/', new Set(glossary.map(({ id }) => `term-${id}`)));
  const files = new Set<string>(standingFiles);
  const isFile = (path: string): boolean =>
    files.has(path) || (beside.test(path) && known.has(path.replace(beside, '/')));
  return { pages: known, isFile, suggest: (path) => nearest(path, [...known.keys()], 2) };
}

function fragmentsOf(
  { page, path, chapter }: TargetPage,
  { headings, targets }: CollectedTargets,
): Set<string> {
  const ids = new Set<string>(chapter === undefined ? ['abstract'] : ['references']);
  for (const { id } of headings.get(page) ?? []) ids.add(id);
  for (const target of targets.values())
    if (target.path === path && target.fragment !== '') ids.add(target.fragment);
  for (const { node, anchor } of citationGroups(page.tree)) {
    ids.add(anchor);
    if (chapter !== undefined) for (const { key } of node.items) ids.add(`ref-${key}`);
  }
  return ids;
}
