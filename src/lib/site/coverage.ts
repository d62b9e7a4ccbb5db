import type { Digest, DigestEntry } from '../seeds/types.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';
import { groupBy } from './per-survey.ts';

/** What became of one entry of a digest. */
export interface CoverageRow {
  entry: DigestEntry;
  /** Absent when no page lists this entry among its seeds. */
  paper?: SurveyPaper;
  /** The chapters that cite the paper, in order. */
  chapters: CitingChapter[];
  /** Citations of the paper in chapters, and how many of them carry evidence. */
  citations: number;
  quoted: number;
  /** The other entries of the same paper. */
  twins: Twin[];
  /** Whether another entry of the same paper stands before it. */
  repeat: boolean;
}

export interface CitingChapter {
  /** `ch. 8`, or the title of a chapter without a number. */
  name: string;
  path: string;
  title: string;
}

/** An entry, by the place of its digest among all digests, from 1, and its line. */
export interface Twin {
  digest: number;
  line: number;
  id: string;
}

export interface DigestCoverage {
  digest: Digest;
  rows: CoverageRow[];
}

export interface CoverageTotals {
  entries: number;
  papers: number;
  /** Entries that became a page. */
  covered: number;
  /** Papers that a chapter cites. */
  cited: number;
  /** Non-blank lines of all digests, and how many of them fit nothing. */
  lines: number;
  unknownLines: number;
}

/** Id of an entry on the coverage page: `entry-000-9993ebaf-11`. */
export function entryId(file: string, line: number): string {
  return `entry-${file
    .replace(/\.[^.]*$/u, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/-$/u, '')}-${line}`;
}

/** Every entry of every digest, in order of file and line. */
export function coverage(survey: Survey): DigestCoverage[] {
  const byEntry = new Map<string, SurveyPaper>();
  for (const paper of survey.papers.values()) {
    for (const { file, lines } of paper.seeds) byEntry.set(entryId(file, lines[0]), paper);
  }
  const entries = survey.digests.flatMap(({ entries: all }, index) =>
    all.map(({ file, lines }) => ({ digest: index + 1, line: lines.from, id: entryId(file, lines.from) })),
  );
  const twins = groupBy(entries, ({ id }) => byEntry.get(id)?.key);
  return survey.digests.map((digest) => ({
    digest,
    rows: digest.entries.map((entry) => {
      const id = entryId(entry.file, entry.lines.from);
      const paper = byEntry.get(id);
      return rowOf(survey, entry, paper, paper === undefined ? [] : (twins.get(paper.key) ?? []), id);
    }),
  }));
}

export function coverageTotals(survey: Survey, digests: readonly DigestCoverage[]): CoverageTotals {
  const rows = digests.flatMap(({ rows: all }) => all);
  const ledger = digests.flatMap(({ digest }) => digest.ledger);
  return {
    entries: rows.length,
    papers: survey.papers.size,
    covered: rows.filter(({ paper }) => paper !== undefined).length,
    cited: [...survey.papers.values()].filter((paper) => citingChapters(survey, paper).length > 0).length,
    lines: ledger.length,
    unknownLines: ledger.filter(({ role }) => role === 'unknown').length,
  };
}

/** Chapters that cite a paper, in order. */
export function citingChapters(survey: Survey, paper: SurveyPaper): CitingChapter[] {
  const slugs = new Set(paper.citedBy.flatMap(({ from }) => ('chapter' in from ? [from.chapter] : [])));
  return survey.chapters
    .filter(({ slug }) => slugs.has(slug))
    .map(({ number, name, path, title }) => ({
      name: number === undefined ? name : `ch. ${number}`,
      path,
      title,
    }));
}

function rowOf(
  survey: Survey,
  entry: DigestEntry,
  paper: SurveyPaper | undefined,
  all: readonly Twin[],
  id: string,
): CoverageRow {
  if (paper === undefined) return { entry, chapters: [], citations: 0, quoted: 0, twins: [], repeat: false };
  const citations = paper.citedBy.filter(({ from }) => 'chapter' in from);
  return {
    entry,
    paper,
    chapters: citingChapters(survey, paper),
    citations: citations.length,
    quoted: citations.filter(({ evidence }) => evidence !== undefined).length,
    twins: all.filter((twin) => twin.id !== id),
    repeat: all[0]?.id !== id,
  };
}

/** What readers may look at alone. */
export const coverageViews = ['repeated', 'uncited', 'homeless'] as const;
export type CoverageView = (typeof coverageViews)[number];

/** The views that a row belongs to: its paper has several entries, no chapter cites it, it became no page. */
export function viewsOf({ paper, citations, twins }: CoverageRow): CoverageView[] {
  if (paper === undefined) return ['homeless'];
  return [
    ...(twins.length > 0 ? (['repeated'] as const) : []),
    ...(citations === 0 ? (['uncited'] as const) : []),
  ];
}
