import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DigestEntry, Facts } from '../seeds/types.ts';
import { findAlike } from './alike.ts';
import { entryPlace } from './group-entries.ts';
import { titleIdentity } from './identity.ts';

/**
 * Finds the bibliography entry of each paper: the one with the same title. What has no counterpart is reported,
 * and so are titles that are nearly the same (they are not joined) and a number of authors that does not agree.
 *
 * @param groups from `groupEntries`
 * @returns facts by title identity
 */
export function joinFacts(
  groups: ReadonlyMap<string, DigestEntry[]>,
  bibliography: readonly Facts[],
): { facts: ReadonlyMap<string, Facts>; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const byTitle = new Map<string, Facts>();
  for (const facts of bibliography) {
    const identity = titleIdentity(facts.title);
    const first = byTitle.get(identity);
    if (first) diagnostics.push(duplicateTitle(facts, first));
    else byTitle.set(identity, facts);
  }
  const joined = new Map<string, Facts>();
  const missing: string[] = [];
  for (const [identity, entries] of groups) {
    const facts = byTitle.get(identity);
    if (!facts) missing.push(identity);
    else {
      joined.set(identity, facts);
      diagnostics.push(...entries.flatMap((entry) => checkAuthorCount(entry, facts)));
    }
  }
  const unused = [...byTitle].filter(([identity]) => !groups.has(identity)).map(([identity]) => identity);
  const near = new Map<string, string>();
  for (const pair of findAlike([...missing, ...unused])) {
    const [paper, other] = pair;
    if (groups.has(paper) && byTitle.has(other) && !near.has(paper)) near.set(paper, other);
  }
  // A survey with no bibliography at all needs no reminder for each paper.
  for (const identity of bibliography.length > 0 ? missing : []) {
    const [entry] = groups.get(identity) ?? [];
    if (entry) diagnostics.push(missingFacts(entry, byTitle.get(near.get(identity) ?? '')));
  }
  const nearFacts = new Set(near.values());
  for (const identity of unused) {
    const facts = byTitle.get(identity);
    if (facts && !nearFacts.has(identity)) diagnostics.push(unusedFacts(facts));
  }
  return { facts: joined, diagnostics };
}

function checkAuthorCount(entry: DigestEntry, { key, authors, place }: Facts): Diagnostic[] {
  if (entry.authorCount === undefined || authors.length === 0 || entry.authorCount === authors.length)
    return [];
  const message = `"${entry.title}" has ${entry.authorCount} authors in the digest, ${authors.length} in the bibliography ("${key}").`;
  const hint = 'Check the names in the bibliography; the page shows them.';
  const related = [{ message: 'The bibliography entry.', place }];
  return [
    { rule: 'author-count-differs', severity: 'note', message, hint, place: entryPlace(entry), related },
  ];
}

function missingFacts(entry: DigestEntry, near: Facts | undefined): Diagnostic {
  if (!near) {
    const message = `"${entry.title}" has no entry in the bibliography, so its page has no authors and no year.`;
    const hint = 'Add an entry with this title to seeds/references.bib.';
    return { rule: 'facts-missing', severity: 'warning', message, hint, place: entryPlace(entry) };
  }
  return {
    rule: 'facts-title-differs',
    severity: 'warning',
    message: `"${entry.title}" is not quite the title of the bibliography entry "${near.key}", "${near.title}"; they were not joined.`,
    hint: 'If they are one paper, write the title in the bibliography as the digest has it.',
    place: entryPlace(entry),
    related: [{ message: 'The bibliography entry.', place: near.place }],
  };
}

function unusedFacts({ key, place }: Facts): Diagnostic {
  const message = `No digest holds the paper of the bibliography entry "${key}"; it gets no page.`;
  return { rule: 'facts-unused', severity: 'note', message, place };
}

function duplicateTitle({ key, place }: Facts, first: Facts): Diagnostic {
  const message = `The bibliography entries "${first.key}" and "${key}" have one title; "${first.key}" is used.`;
  const related = [{ message: 'The first entry.', place: first.place }];
  return {
    rule: 'facts-duplicate-title',
    severity: 'warning',
    message,
    hint: 'Delete one of the two.',
    place,
    related,
  };
}
