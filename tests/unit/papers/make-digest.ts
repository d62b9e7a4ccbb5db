import type { Digest, Facts } from '../../../src/lib/seeds/types.ts';

/** A digest with invented papers, each a title and an abstract, two lines apart. */
export function makeDigest(file: string, papers: [title: string, abstract: string][]): Digest {
  const entries = papers.map(([title, abstract], index) => {
    const line = 2 * index + 1;
    return {
      file,
      lines: { from: line, to: line + 1 },
      title,
      titleLine: line,
      abstract,
      abstractLine: line + 1,
    };
  });
  return { file, layout: 'alternating', entries, ledger: [], diagnostics: [] };
}

/** Invented facts of one paper, at a line of a bibliography. */
export function makeFacts(key: string, title: string, line: number, more: Partial<Facts> = {}): Facts {
  return {
    key,
    type: 'misc',
    title,
    authors: [{ given: 'Bo', family: 'Peep' }],
    year: 2024,
    place: { file: 'seeds/references.bib', line, column: 1 },
    ...more,
  };
}
