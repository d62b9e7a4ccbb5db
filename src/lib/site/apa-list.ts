import { apaAuthors } from './apa-authors.ts';
import { apaReference, type ReferencePiece } from './apa.ts';
import { foldName } from './author-name.ts';
import { groupBy } from './per-survey.ts';
import type { Publication } from './publication.ts';

/**
 * A list of references in APA style and order (7th edition, 9.44 to 9.49): by the family names and initials of the
 * authors, one author before several that begin with him, then by year with undated works first, then by title without
 * its article. Works of the same authors and year get letters.
 */
export function apaList(publications: readonly Publication[]): ReferencePiece[][] {
  const sorted = [...publications].sort(compareApa);
  const alike = groupBy(sorted, ({ authors, year }) => `${apaAuthors(authors)} ${year ?? 'n.d.'}`);
  return sorted.map((publication) => {
    const { authors, year } = publication;
    const group = alike.get(`${apaAuthors(authors)} ${year ?? 'n.d.'}`) ?? [];
    const needsLetter = authors.length > 0 && group.length > 1;
    return apaReference(publication, needsLetter ? letterOf(group.indexOf(publication)) : '');
  });
}

/** The order of a list in APA style, for `sort`. */
export function compareApa(one: Publication, other: Publication): number {
  return compareWords(sortKey(one), sortKey(other));
}

/** Authors, year and title; shorter lists of authors come first where they begin the same. */
function sortKey({ authors, year, title }: Publication): string[] {
  const plainTitle = foldName(title).replace(/^(?:the|an?) /u, '');
  const names = authors.map(({ given, family }) => foldName(`${family} ${given}`));
  // The empty name after the last one puts a list before those that go on.
  return [...(names.length === 0 ? [plainTitle] : names), '', String(year ?? 0), plainTitle];
}

function compareWords(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

/** `a` to `z`, then `aa`. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
