import type { LedgerLine } from '../seeds/types.ts';
import type { CoverageRow, DigestCoverage } from './coverage.ts';

/** What a stretch of a digest is, in the order of the legend. */
export const stretchKinds = ['entry', 'repeat', 'uncited', 'homeless', 'heading', 'unknown'] as const;
export type StretchKind = (typeof stretchKinds)[number];

/** What one of each is called, and several; headings and what is unknown are counted by line. */
export const stretchNames: Record<StretchKind, readonly [one: string, many: string]> = {
  entry: ['entry', 'entries'],
  repeat: ['entry of a paper listed before', 'entries of papers listed before'],
  uncited: ['entry that no chapter cites', 'entries that no chapter cites'],
  homeless: ['entry without a page', 'entries without a page'],
  heading: ['heading line', 'heading lines'],
  unknown: ['line that fits nothing', 'lines that fit nothing'],
};

export interface DigestStrip {
  /** In lines of text; the picture is one unit high. */
  width: number;
  /** One path a kind, for kinds that occur. */
  paths: { kind: StretchKind; d: string; count: number }[];
}

/**
 * A digest as a strip from its first line of text to its last: each entry is a block as wide as it has lines, with a
 * small gap after it.
 */
export function digestStrip({ digest, rows }: DigestCoverage): DigestStrip {
  const stretches: { kind: StretchKind; entry?: number; from: number; lines: number }[] = [];
  for (const [index, line] of digest.ledger.entries()) {
    const kind = kindOf(line, rows);
    const last = stretches.at(-1);
    if (last !== undefined && last.kind === kind && last.entry === line.entry) last.lines += 1;
    else
      stretches.push({ kind, from: index, lines: 1, ...(line.entry !== undefined && { entry: line.entry }) });
  }
  const gap = Math.min(0.3, digest.ledger.length / 400);
  const paths = stretchKinds.flatMap((kind) => {
    const own = stretches.filter((stretch) => stretch.kind === kind);
    const d = own
      .map(({ from, lines }) => `M${from} 0h${round(lines - gap)}v1h-${round(lines - gap)}z`)
      .join('');
    const lines = own.reduce((sum, stretch) => sum + stretch.lines, 0);
    const isEntry = kind !== 'heading' && kind !== 'unknown';
    return own.length === 0 ? [] : [{ kind, d, count: isEntry ? own.length : lines }];
  });
  return { width: Math.max(1, digest.ledger.length), paths };
}

function kindOf({ role, entry }: LedgerLine, rows: readonly CoverageRow[]): StretchKind {
  if (role === 'header') return 'heading';
  const row = entry === undefined ? undefined : rows[entry];
  if (role === 'unknown' || row === undefined) return 'unknown';
  if (row.paper === undefined) return 'homeless';
  if (row.citations === 0) return 'uncited';
  return row.repeat ? 'repeat' : 'entry';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
