import { splitAuthor, type AuthorName } from './author-name.ts';

/** Whether a name is that of a group: written in braces, as BibTeX does, or with an article, as `The X editors`. */
export function isGroup(name: string): boolean {
  return /^\{.*\}$|^The\s/u.test(name.trim());
}

/** Parts of an editor's name; that of a group is all family name. */
export function editorName(name: string): AuthorName {
  return isGroup(name) ? { given: '', family: plainName(name) } : splitAuthor(name);
}

/** A name without the braces around that of a group. */
export function plainName(name: string): string {
  return name.trim().replace(/^\{|\}$/gu, '');
}
