import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Digest, DigestEntry, Facts } from '../seeds/types.ts';
import { findAlike } from './alike.ts';
import { deriveKey } from './derive-key.ts';
import { entryPlace, groupEntries } from './group-entries.ts';
import { inlineText } from './inline-text.ts';
import { joinFacts } from './join-facts.ts';
import { repairTex } from './tex/repair.ts';
import type { Paper } from './types.ts';

/**
 * Makes one paper of all entries with one title, in whichever digests they stand, and joins what the bibliography
 * says of it. Titles and abstracts have their TeX restored.
 *
 * @returns papers in the order in which they first come, with all that looked odd on the way
 */
export function mergePapers(
  digests: readonly Digest[],
  bibliography: readonly Facts[],
): { papers: Paper[]; diagnostics: Diagnostic[] } {
  const { groups, diagnostics } = groupEntries(digests.flatMap(({ entries }) => entries));
  const joined = joinFacts(groups, bibliography);
  diagnostics.push(...joined.diagnostics, ...reportAlike(groups));

  const taken = new Set([...joined.facts.values()].map(({ key }) => key));
  const papers: Paper[] = [];
  for (const [identity, entries] of groups) {
    const [first] = entries;
    if (!first) continue;
    const facts = joined.facts.get(identity);
    const key = facts?.key ?? deriveKey(first.title, taken);
    taken.add(key);
    const abstract = entries.find((entry) => entry.abstract !== '')?.abstract ?? '';
    const title = facts?.title ?? repairTitle(first.title);
    papers.push({ key, ...(facts ? { facts } : {}), entries, title, abstract: repairTex(abstract) });
  }
  return { papers, diagnostics };
}

function repairTitle(title: string): string {
  return repairTex(title).blocks.map(inlineText).join(' ');
}

function reportAlike(groups: ReadonlyMap<string, DigestEntry[]>): Diagnostic[] {
  return findAlike([...groups.keys()]).flatMap(([one, other]): Diagnostic[] => {
    const [first] = groups.get(one) ?? [];
    const [second] = groups.get(other) ?? [];
    if (!first || !second) return [];
    return [
      {
        rule: 'titles-alike',
        severity: 'warning',
        message: `"${second.title}" is almost the title of another paper; they were kept apart.`,
        hint: 'If they are one paper, give both entries the same title.',
        place: entryPlace(second),
        related: [{ message: `"${first.title}"`, place: entryPlace(first) }],
      },
    ];
  });
}
