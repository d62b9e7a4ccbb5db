import { invertedName, isGroupName, type AuthorName } from './author-name.ts';
import type { Publication } from './publication.ts';

type Pair = readonly [string, string | undefined];

/**
 * An OpenURL ContextObject for the title of `<span class="Z3988">` (COinS), from which Zotero and others take a paper.
 *
 * ANSI/NISO Z39.88-2004, key/encoded-value formats `info:ofi/fmt:kev:mtx:journal` (article), `…:book` (book, proceeding)
 * and `…:dc` for preprints, which have no format of their own; `rft.type=preprint` is Zotero's name for one. Names of
 * persons are `Family, Given`, so that particles stay where they are.
 *
 * @returns pairs joined by `&`, to be escaped as an attribute
 */
export function contextObject(publication: Publication): string {
  const { doi, url } = publication;
  const pairs: Pair[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ...formatPairs(publication),
    ['rft_id', doi === undefined ? undefined : `info:doi/${doi}`],
    ['rft_id', url],
  ];
  return pairs
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&');
}

function formatPairs({ type, title, authors, year, venue, journal, arxiv }: Publication): Pair[] {
  const date: Pair = ['rft.date', year?.toString()];
  switch (type) {
    case 'journal': {
      const [first, last] = journal?.pages?.split('-') ?? [];
      return [
        format('journal'),
        ['rft.genre', 'article'],
        ['rft.atitle', title],
        ['rft.jtitle', journal?.name ?? venue],
        ['rft.volume', journal?.volume],
        ['rft.issue', journal?.issue],
        ['rft.spage', first],
        ['rft.epage', last],
        date,
        ...authorPairs(authors),
      ];
    }
    case 'conference':
      return [
        format('book'),
        ['rft.genre', 'proceeding'],
        ['rft.atitle', title],
        ['rft.btitle', venue],
        date,
        ...authorPairs(authors),
      ];
    case 'book':
      return [
        format('book'),
        ['rft.genre', 'book'],
        ['rft.btitle', title],
        ['rft.pub', venue],
        date,
        ...authorPairs(authors),
      ];
    case 'preprint':
      return [
        format('dc'),
        ['rft.type', 'preprint'],
        ['rft.title', title],
        ['rft.publisher', venue ?? (arxiv === undefined ? undefined : 'arXiv')],
        ['rft.identifier', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
        date,
        ...authors.map((author): Pair => ['rft.creator', invertedName(author)]),
      ];
  }
}

function format(name: 'journal' | 'book' | 'dc'): Pair {
  return ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`];
}

/** The first author in parts, which readers of the first edition of the standard look for, then all. */
function authorPairs(authors: readonly AuthorName[]): Pair[] {
  const [first] = authors;
  const inParts: Pair[] =
    first === undefined || first.given === ''
      ? []
      : [
          ['rft.aulast', first.family],
          ['rft.aufirst', first.given],
        ];
  return [
    ...inParts,
    ...authors.map((author): Pair => [isGroupName(author) ? 'rft.aucorp' : 'rft.au', invertedName(author)]),
  ];
}
