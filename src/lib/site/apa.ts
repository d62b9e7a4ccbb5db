import { apaAuthors } from './apa-authors.ts';
import type { Publication } from './publication.ts';

/** A piece of a reference; titles of works that stand for themselves are set in italics. */
export interface ReferencePiece {
  words: string;
  italic?: true;
}

/**
 * A reference in APA style.
 *
 * Rules: Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10.
 * - Author. (Year). Title. Source. Address. The title comes first where no author is known; `n.d.` where no year is.
 * - Journal article (10.1): Title. _Journal_, _volume_(issue), pages.
 * - Conference paper (10.5, in proceedings): Title. In _Proceedings_.
 * - Book (10.2): _Title_. Publisher.
 * - Preprint (10.8): _Title_ (arXiv:number). arXiv.
 * - The address is that of the DOI, else of arXiv, with no period after it (9.34 to 9.36).
 *
 * One rule is not followed: titles keep their capitals. APA sets them in sentence case, which needs to know which words
 * are names.
 *
 * @param letter tells apart works of the same authors and year in one list (9.47): `2023a`
 */
export function apaReference(publication: Publication, letter = ''): ReferencePiece[] {
  const { authors, year, url } = publication;
  const date = `(${year ?? (letter === '' ? 'n.d.' : 'n.d.-')}${letter}). `;
  const title = titlePieces(publication);
  const head =
    authors.length === 0
      ? [...title, { words: ` ${date}` }]
      : [{ words: `${withPeriod(apaAuthors(authors))} ${date}` }, ...title, { words: ' ' }];
  const pieces = [...head, ...sourcePieces(publication), { words: url ?? '' }];
  return tidy(pieces);
}

/** The words alone. */
export function apaText(pieces: readonly ReferencePiece[]): string {
  return pieces.map(({ words }) => words).join('');
}

function titlePieces({ type, title, arxiv }: Publication): ReferencePiece[] {
  if (type === 'preprint' && arxiv !== undefined)
    return [{ words: title, italic: true }, { words: ` (arXiv:${arxiv}).` }];
  const standsForItself = type === 'book' || type === 'preprint';
  return [{ words: title, ...(standsForItself && { italic: true }) }, { words: periodAfter(title) }];
}

function sourcePieces({ type, venue, journal, arxiv }: Publication): ReferencePiece[] {
  if (type === 'preprint' && arxiv !== undefined) return [{ words: 'arXiv. ' }];
  if (venue === undefined) return [];
  if (type === 'conference') return [{ words: 'In ' }, { words: venue, italic: true }, { words: '. ' }];
  if (journal === undefined) return [{ words: `${withPeriod(venue)} ` }];
  const { name, volume, issue, pages } = journal;
  return [
    { words: volume === undefined ? name : `${name}, ${volume}`, italic: true },
    {
      words: `${issue === undefined ? '' : `(${issue})`}${pages === undefined ? '' : `, ${pages.replace('-', '–')}`}. `,
    },
  ];
}

function withPeriod(words: string): string {
  return words + periodAfter(words);
}

/** None where a sign that ends a sentence is there already. */
function periodAfter(words: string): string {
  return /[.?!…]["”’)]?$/u.test(words) ? '' : '.';
}

/** Joins neighbours of one kind, and leaves no space at the end. */
function tidy(pieces: readonly ReferencePiece[]): ReferencePiece[] {
  const joined: ReferencePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.words === '') continue;
    if (last !== undefined && last.italic === piece.italic) last.words += piece.words;
    else joined.push({ ...piece });
  }
  const end = joined.at(-1);
  if (end !== undefined) end.words = end.words.trimEnd();
  return joined;
}
