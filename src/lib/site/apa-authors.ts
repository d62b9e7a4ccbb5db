import { invertedName, isGroupName, type AuthorName } from './author-name.ts';

/** Most authors that a reference names; of more, the first 19 and the last are named. */
const most = 20;

/**
 * The authors of a reference in APA style, without a final period of their own beyond that of an initial.
 *
 * Publication Manual of the American Psychological Association, 7th edition, section 9.8: names inverted with initials;
 * commas between them and `&` before the last; up to 20 names, of more the first 19, an ellipsis without `&`, and the
 * last. A name without a given name (a group, a name of one word) stands as it is; between two groups there is no comma.
 *
 * @returns an empty string where no author is known
 */
export function apaAuthors(authors: readonly AuthorName[]): string {
  const names = authors.map(apaName);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')}, . . . ${last}`;
  const areTwoGroups = authors.length === 2 && authors.every(isGroupName);
  return `${names.slice(0, -1).join(', ')}${areTwoGroups ? '' : ','} & ${last}`;
}

/** `van den Boer, B.`; `Kolter, J. Z.`; `King, M. L., Jr.`; `The Lantern Team`. */
function apaName(author: AuthorName): string {
  return invertedName({ ...author, given: initialsOf(author.given) });
}

/**
 * Initials with a period after each and a space between them. A hyphen stays between capitals (`Jean-Pierre` is
 * `J.-P.`); a part in lower case has no initial of its own (`Jy-yong` is `J.`), as section 9.8 has it.
 */
function initialsOf(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\([^)]*\)|["“][^"”]*["”]/gu, ' ')
    .replace(/\./gu, '. ')
    .split(/\s+/u)
    .map(initialOf)
    .filter((initial) => initial !== '')
    .join(' ');
}

function initialOf(word: string): string {
  const [first = '', ...others] = word.split(/[-‐‑]/u).flatMap((part) => /\p{L}/u.exec(part)?.[0] ?? []);
  const capitals = others.filter(
    (letter) => letter !== letter.toLowerCase() || letter === letter.toUpperCase(),
  );
  return first === '' ? '' : [first, ...capitals].map((letter) => `${letter}.`).join('-');
}
