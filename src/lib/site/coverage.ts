import type { Digest, DigestEntry } from '../seeds/types.ts';
import type { Survey, SurveyPaper } from '../survey/types.ts';

/** What became of one entry of a digest. */
export interface CoverageRow {
  entry: DigestEntry;
  /** Absent when no page lists this entry among its seeds. */
  paper?: SurveyPaper;
  /** The chapters that cite the paper, in order. */
  chapters: { name: string; path: string; title: string }[];
  /** Whether the paper has another entry. */
  duplicate: boolean;
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
    for (const { file, lines } of paper.seeds) byEntry.set(entryName(file, lines[0]), paper);
  }
  return survey.digests.map((digest) => ({
    digest,
    rows: digest.entries.map((entry) =>
      rowOf(survey, entry, byEntry.get(entryName(entry.file, entry.lines.from))),
    ),
  }));
}

export function coverageTotals(survey: Survey, digests: readonly DigestCoverage[]): CoverageTotals {
  const rows = digests.flatMap(({ rows }) => rows);
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
export function citingChapters(survey: Survey, paper: SurveyPaper): CoverageRow['chapters'] {
  const slugs = new Set(paper.citedBy.flatMap(({ from }) => ('chapter' in from ? [from.chapter] : [])));
  return survey.chapters
    .filter(({ slug }) => slugs.has(slug))
    .map(({ number, name, path, title }) => ({
      name: number === undefined ? name : `ch. ${number}`,
      path,
      title,
    }));
}

function rowOf(survey: Survey, entry: DigestEntry, paper: SurveyPaper | undefined): CoverageRow {
  if (paper === undefined) return { entry, chapters: [], duplicate: false };
  return { entry, paper, chapters: citingChapters(survey, paper), duplicate: paper.seeds.length > 1 };
}

function entryName(file: string, line: number): string {
  return `${file}:${line}`;
}
