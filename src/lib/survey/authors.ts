/** Words that belong to the family name after them: `van der Maaten`, `von Oswald`. */
const particle =
  /^(?:al|af|bin|da|das|de|degli|del|della|den|der|di|do|dos|du|el|la|le|san|ten|ter|van|vom|von|zu|zum|zur)$/u;
const suffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/u;

/**
 * The family name of an author written `Given Family` (or `Family, Given`). Particles in lower case belong to the
 * family; a name of one word, or of an organisation in braces, is kept whole.
 */
export function familyName(author: string): string {
  const name = author.trim();
  if (name.startsWith('{') && name.endsWith('}')) return name.slice(1, -1);
  if (name.includes(',')) return name.slice(0, name.indexOf(',')).trim();
  const words = name.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 1 && suffix.test(words.at(-1) ?? '')) words.pop();
  let start = Math.max(0, words.length - 1);
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

/** `Ho`, `Dao and Gu`, `Zhai et al.`; the first words of the title where no author is known. */
export function shortAuthors(authors: readonly string[], title: string): string {
  return shortNames(authors.map(familyName), title);
}

/** The same from family names. */
export function shortNames(families: readonly string[], title: string): string {
  const [first, second] = families;
  if (first === undefined) return shortTitle(title);
  if (second === undefined) return first;
  return families.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

function shortTitle(title: string): string {
  const words = title.split(/\s+/u);
  return words.length <= 4
    ? title
    : `${words
        .slice(0, 3)
        .join(' ')
        .replace(/[:,;.]$/u, '')} …`;
}
