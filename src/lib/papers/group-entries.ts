import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { DigestEntry } from '../seeds/types.ts';
import { comparableText } from '../text/words.ts';
import { titleIdentity, wordOverlap } from './identity.ts';

/** Below this share of common words two abstracts hardly belong to one paper. */
const samePaper = 0.5;

/**
 * Puts entries with one title together, in the order in which the titles first come. Different abstracts below one
 * title are reported.
 *
 * @returns groups by title identity; none is empty
 */
export function groupEntries(entries: readonly DigestEntry[]): {
  groups: ReadonlyMap<string, DigestEntry[]>;
  diagnostics: Diagnostic[];
} {
  const groups = new Map<string, DigestEntry[]>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const identity = titleIdentity(entry.title);
    const group = groups.get(identity) ?? [];
    groups.set(identity, group);
    const first = group.find(({ abstract }) => abstract !== '');
    const known = group.some((other) => comparableText(other.abstract) === comparableText(entry.abstract));
    if (first && entry.abstract !== '' && !known) diagnostics.push(differentAbstract(entry, first));
    group.push(entry);
  }
  return { groups, diagnostics };
}

/** Where an entry stands. */
export function entryPlace({ file, titleLine }: DigestEntry): Place {
  return { file: `seeds/${file}`, line: titleLine, column: 1 };
}

function differentAbstract(entry: DigestEntry, first: DigestEntry): Diagnostic {
  const isVersion = wordOverlap(entry.abstract, first.abstract) >= samePaper;
  return {
    rule: 'abstracts-differ',
    severity: 'warning',
    message: isVersion
      ? `"${entry.title}" has another version of its abstract here; the page shows the first one.`
      : `"${entry.title}" has an altogether different abstract here; they may be two papers with one title.`,
    hint: isVersion
      ? 'Delete one of the two entries, or leave both: quotations may come from either.'
      : 'If they are two papers, make their titles differ; the page shows the first abstract.',
    place: entryPlace(entry),
    related: [{ message: 'The first entry with this title.', place: entryPlace(first) }],
  };
}
