import { familyName } from '../survey/authors.ts';

export interface AuthorName {
  /** Empty where the name has one word. */
  given: string;
  family: string;
  /** `Jr.`, `III`. */
  suffix?: string;
}

/**
 * Parts of a name written `Given Family` or `Family, Given`, as bibliography formats want them. Particles go with the
 * family; a name in braces is that of a group and has no parts.
 */
export function splitAuthor(author: string): AuthorName {
  const family = familyName(author);
  const name = author.trim();
  if (name.startsWith('{')) return { given: '', family };
  if (name.includes(',')) return { given: name.slice(name.indexOf(',') + 1).trim(), family };
  const at = name.lastIndexOf(family);
  const suffix = name.slice(at + family.length).trim();
  return { given: name.slice(0, at).trim(), family, ...(suffix !== '' && { suffix }) };
}

/** `Family, Given` and, where there is one, `, Jr.`; the family alone where no name is given. */
export function invertedName({ given, family, suffix }: AuthorName): string {
  return [family, given, suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** A group has a name of several words and none of them is given. */
export function isGroupName({ given, family }: AuthorName): boolean {
  return given === '' && family.includes(' ');
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
