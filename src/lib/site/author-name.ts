import { familyName } from '../survey/authors.ts';

export interface AuthorName {
  /** Empty where the name has one word. */
  given: string;
  family: string;
}

/** Parts of a name written `Given Family`, as bibliography formats want them. Particles go with the family. */
export function splitAuthor(author: string): AuthorName {
  const family = familyName(author);
  const at = author.lastIndexOf(family);
  return {
    given: author
      .slice(0, at < 0 ? 0 : at)
      .trim()
      .replace(/\{$/u, ''),
    family,
  };
}

/** The order in which references are listed: `van den Oord` stands under O. */
export function sortName(author: string): string {
  return foldName(familyName(author).replace(/^(?:\p{Ll}\S*\s+)+/u, ''));
}

/** Letters without accents, in lower case: `Łukasz` -> `lukasz`. */
export function foldName(name: string): string {
  const strokes: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßæœı]/gu, (letter) => strokes[letter] ?? letter);
}
