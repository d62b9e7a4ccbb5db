import type { Digest } from '../seeds/types.ts';
import type { Paper } from './types.ts';

/** How often ingest did what, for a summary. */
export interface RepairCounts {
  repairs: number;
  leftovers: number;
}

/** Counts the repairs of all abstracts and what looks damaged still. */
export function countRepairs(papers: readonly Paper[]): RepairCounts {
  return {
    repairs: papers.reduce((sum, { abstract }) => sum + abstract.repairs.length, 0),
    leftovers: papers.reduce((sum, { abstract }) => sum + abstract.leftovers.length, 0),
  };
}

/**
 * The ledger as text: what each non-blank line of each digest turned out to be, and the paper it became.
 *
 * `seeds/000.txt:11  title     goulao2022pretraining`
 */
export function ledgerReport(digests: readonly Digest[], papers: readonly Paper[]): string {
  const keys = new Map(papers.flatMap(({ key, entries }) => entries.map((entry) => [entry, key] as const)));
  return digests
    .map(({ file, layout, entries, ledger }) => {
      const lines = ledger.map(({ line, role, entry }) => {
        const of = entry === undefined ? undefined : entries[entry];
        const key = (of && keys.get(of)) ?? '';
        return `seeds/${file}:${line}  ${role.padEnd(8)}  ${key}`.trimEnd();
      });
      const heading = `seeds/${file}: ${layout} layout, ${entries.length} entries, ${ledger.length} pieces of text`;
      return `${[heading, ...lines].join('\n')}\n`;
    })
    .join('\n');
}

/**
 * The repairs of abstracts as text, then what looks damaged and was left alone.
 *
 * `seeds/000.txt:33  lost-dollars  "R^{n times d}" -> "$R^{n \times d}$"`
 */
export function repairReport(papers: readonly Paper[]): string {
  const repairs: string[] = [];
  const leftovers: string[] = [];
  for (const paper of papers) {
    const entry = paper.entries.find(({ abstract }) => abstract !== '');
    if (!entry) continue;
    const place = `seeds/${entry.file}:${entry.abstractLine}`;
    for (const { rule, before, after } of paper.abstract.repairs) {
      repairs.push(`${place}  ${rule}  ${quote(before)} -> ${quote(after)}`);
    }
    for (const { rule, text, reason } of paper.abstract.leftovers) {
      leftovers.push(`${place}  ${rule}  ${quote(text)}: ${reason}`);
    }
  }
  return [
    `${repairs.length} places of TeX were restored:`,
    ...repairs,
    '',
    `${leftovers.length} places look damaged and were left alone:`,
    ...leftovers,
    '',
  ].join('\n');
}

function quote(text: string): string {
  return JSON.stringify(text);
}
