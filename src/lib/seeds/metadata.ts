/** What the lines below an abstract say in the dated layout. An empty object is a bare separator. */
export interface Metadata {
  authorCount?: number;
  /** As printed, e.g. `Apr 10, 2024` or `Jun 16`. */
  date?: string;
  comments?: number;
}

const authors = /^[•*-]?\s*(\d{1,4}) authors?$/iu;
const separator = /^[•·|]$/u;
const date =
  /^((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:,? (?:19|20)\d{2})?)(?: (\d{1,5}))?$/u;

/**
 * Reads `• 15 authors`, `·`, `Jun 16 2` (a date and its number of comments), or all on one line:
 * `• 15 authors · Jun 16 2`.
 *
 * @returns undefined when the line is something else
 */
export function parseMetadata(line: string): Metadata | undefined {
  if (line.length > 60) return undefined;
  if (separator.test(line)) return {};
  const found: Metadata = {};
  for (const part of line.split(/\s*·\s*/u).filter((piece) => piece !== '')) {
    const authorMatch = authors.exec(part);
    const dateMatch = date.exec(part);
    if (authorMatch) {
      if (found.authorCount !== undefined) return undefined;
      found.authorCount = Number(authorMatch[1]);
    } else if (dateMatch) {
      if (found.date !== undefined) return undefined;
      found.date = dateMatch[1];
      if (dateMatch[2] !== undefined) found.comments = Number(dateMatch[2]);
    } else return undefined;
  }
  return found;
}
