import { nearest } from '../diagnostics/nearest.ts';
import type { CollectedSurvey } from './collected-survey.ts';
import { citationGroups } from './citations.ts';
import type { GlossaryTerm } from './glossary.ts';
import { paperPath } from './read-papers.ts';
import { relationsPaths } from './relations.ts';
import type { SurveyPage } from './survey-pages.ts';
import type { CollectedTargets } from './targets.ts';

/** Pages of every survey, whatever it holds. */
export const standingPages = [
  '/', '/chapters/', '/papers/', '/search/', '/timeline/', '/map/', '/glossary/', '/bibliography/', '/coverage/',
  '/changes/', '/about/', '/contribute/', '/basket/', '/offline/',
] as const; // prettier-ignore

/** Files of every survey that a page may link. */
export const standingFiles = [
  '/references.bib', '/references.json', '/references.ris', '/api/papers.json', '/api/publications.json', '/rss.xml', '/sitemap-index.xml',
  '/robots.txt', '/llms.txt', '/llms-full.txt', '/404.html', '/manifest.webmanifest',
] as const; // prettier-ignore

/** Files that stand beside a page: `/papers/KEY.bib` and the like, and the source of any page. */
const beside = /\.(?:bib|ris|json|md)$/u;

/** What links of the prose can point at. */
export interface Addresses {
  hasPage: (path: string) => boolean;
  isFile: (path: string) => boolean;
  /** Ids on a page; nothing where the page is not made from Markdown and may have any. */
  fragmentsOf: (path: string) => ReadonlySet<string> | undefined;
  /** Addresses like one that does not exist. */
  suggest: (path: string) => string[];
}

/** Collects the addresses of all pages. The ids on a page are collected when a link first asks for them. */
export function collectAddresses(survey: CollectedSurvey, glossary: readonly GlossaryTerm[]): Addresses {
  const { chapters, pages, leftOut, targets } = survey;
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const paths = new Set<string>([
    ...standingPages,
    ...chapters.map(({ path }) => path),
    ...relationsPaths(chapters, survey.papers),
    ...byPath.keys(),
    ...[...leftOut].map(paperPath),
  ]);
  const files = new Set<string>(standingFiles);
  const known = new Map([['/glossary/', new Set(glossary.map(({ id }) => `term-${id}`))]]);
  return {
    hasPage: (path) => paths.has(path),
    isFile: (path) => files.has(path) || (beside.test(path) && paths.has(path.replace(beside, '/'))),
    fragmentsOf: (path) => {
      const page = byPath.get(path);
      const fragments = known.get(path) ?? (page === undefined ? undefined : collectFragments(page, targets));
      if (fragments !== undefined) known.set(path, fragments);
      return fragments;
    },
    suggest: (path) => nearest(path, paths, 2),
  };
}

function collectFragments(
  { page, path, chapter }: SurveyPage,
  { headings, targets }: CollectedTargets,
): Set<string> {
  const ids = new Set<string>(chapter === undefined ? ['abstract'] : ['references', 'papers']);
  for (const { id } of headings.get(page) ?? []) ids.add(id);
  for (const target of targets.values()) if (target.path === path) ids.add(target.fragment);
  for (const { node, anchor } of citationGroups(page.tree)) {
    ids.add(anchor);
    if (chapter !== undefined) for (const { key } of node.items) ids.add(`ref-${key}`);
  }
  return ids;
}
