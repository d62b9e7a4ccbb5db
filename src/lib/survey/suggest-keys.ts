import { nearest } from '../diagnostics/nearest.ts';
import { familyName } from './authors.ts';

export interface KnownPaper {
  key: string;
  file: string;
  title: string;
  authors: readonly string[];
  year?: number | undefined;
  label: string;
}

const atMost = 3;

/**
 * Papers that an unknown key may have meant: keys spelled alike; then papers by the same author (and year); then
 * papers whose title has the key's word. Works because keys read `zhai2023stabilizing`.
 */
export function suggestKeys<P extends KnownPaper>(key: string, papers: ReadonlyMap<string, P>): P[] {
  const close = nearest(key, [...papers.keys()], atMost);
  const [, author = '', year = '', word = ''] = /^([a-z]*)(\d{4})?([a-z]*)/u.exec(key.toLowerCase()) ?? [];
  const scored = [...papers.values()]
    .map((paper) => ({ paper, score: likeness(paper, author, year, word) }))
    .filter(({ score }) => score >= 2)
    .sort((a, b) => b.score - a.score || (a.paper.key < b.paper.key ? -1 : 1))
    .map(({ paper }) => paper);
  const byKey = close.map((name) => papers.get(name)).filter((paper) => paper !== undefined);
  return [...new Set([...byKey, ...scored])].slice(0, atMost);
}

function likeness(paper: KnownPaper, author: string, year: string, word: string): number {
  const names = paper.authors.map((name) => plain(familyName(name)));
  const isFirst = author !== '' && names[0] === author;
  const isAuthor = author !== '' && names.includes(author);
  const hasWord =
    word.length > 3 &&
    paper.title
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(word);
  const hasYear = year !== '' && String(paper.year) === year;
  return (isFirst ? 3 : isAuthor ? 2 : 0) + (hasWord ? 2 : 0) + (hasYear ? 1 : 0);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}
