import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';

/** What a second reader did to a chapter. */
export interface SecondReading {
  title: string;
  path: string;
  /** Sentences held against the digests. */
  read: number;
  changed: number;
}

/** The second readings that chapters report, in order of the chapters, and their sums. */
export function secondReadings({ chapters }: Survey): {
  rows: SecondReading[];
  total: { read: number; changed: number };
} {
  const rows = chapters.flatMap((chapter) => {
    const reading = chapter.frontmatter?.secondReading;
    return reading === undefined ? [] : [{ title: numberedTitle(chapter), path: chapter.path, ...reading }];
  });
  const sum = (field: 'read' | 'changed'): number => rows.reduce((total, row) => total + row[field], 0);
  return { rows, total: { read: sum('read'), changed: sum('changed') } };
}
