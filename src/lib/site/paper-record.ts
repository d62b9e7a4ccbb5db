import type { Survey, SurveyPaper } from '../survey/types.ts';
import { paperAddress } from './publication.ts';

/** A paper in `/api/papers.json`. Paths are without base, so that the file is the same wherever the site lives. */
export interface PaperRecord {
  key: string;
  title: string;
  authors: string[];
  year: number | null;
  venue: string | null;
  label: string;
  chapter: string | null;
  kind: string | null;
  tags: string[];
  brief: string | null;
  arxiv: string | null;
  doi: string | null;
  code: string | null;
  url: string | null;
  path: string;
  citedBy: number;
  seeds: { file: string; lines: [number, number] }[];
}

/** All papers in order of key. */
export function paperRecords(survey: Survey): PaperRecord[] {
  return [...survey.papers.values()].map(paperRecord);
}

function paperRecord(paper: SurveyPaper): PaperRecord {
  return {
    key: paper.key,
    title: paper.title,
    authors: paper.authors,
    year: paper.year ?? null,
    venue: paper.venue ?? null,
    label: paper.label,
    chapter: paper.chapter ?? null,
    kind: paper.kind ?? null,
    tags: paper.tags,
    brief: paper.brief ?? null,
    arxiv: paper.arxiv ?? null,
    doi: paper.doi ?? null,
    code: paper.code ?? null,
    url: paperAddress(paper) ?? null,
    path: paper.path,
    citedBy: paper.citedBy.length,
    seeds: paper.seeds.map(({ file, lines }) => ({ file, lines: [...lines] })),
  };
}
