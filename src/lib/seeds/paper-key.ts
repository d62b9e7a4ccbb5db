import { targetKinds } from '../dialect/types.ts';

/** `@eq-…` and the like point at blocks and headings of the survey, so no paper may have such a key. */
const labelPrefix = new RegExp(`^(?:${targetKinds.join('|')})-`, 'u');

/** Names that Windows keeps for devices, whatever follows the dot. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/u;

/** The list of papers is the index of their folder. */
const listName = /^index$/u;

/** Beside the page of a paper stand files that are called after it. */
const fileEnding = /\.(md|bib|ris|json|html)$/u;

/**
 * Makes a key that can stand in a citation, in an address and in a file name on any system: lower-case letters
 * and digits with `-`, `_` or `.` between them, starting with a letter. A key that is one already comes back
 * unchanged.
 *
 * @returns an empty string when the text holds no letter or digit of the Latin alphabet
 */
export function toPaperKey(text: string): string {
  const key = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/gu, '-')
    .replace(/[-_.]{2,}/gu, '-')
    .replace(/^[-_.]+|[-_.]+$/gu, '')
    .replace(fileEnding, '-$1');
  if (key === '') return '';
  const isTaken = [labelPrefix, deviceName, listName].some((pattern) => pattern.test(key));
  return isTaken || /^[^a-z]/u.test(key) ? `paper-${key}` : key;
}
