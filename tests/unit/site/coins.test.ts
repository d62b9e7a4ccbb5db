import { describe, expect, it } from 'vitest';
import { contextObject } from '../../../src/lib/site/coins.ts';
import { publicationOf, type PublicationFacts } from '../../../src/lib/site/publication.ts';

const keysOfFormat = {
  journal: ['genre', 'atitle', 'jtitle', 'volume', 'issue', 'spage', 'epage', 'date', 'aulast', 'aufirst', 'au', 'aucorp'],
  book: ['genre', 'atitle', 'btitle', 'pub', 'date', 'aulast', 'aufirst', 'au', 'aucorp'],
  dc: ['type', 'title', 'publisher', 'identifier', 'date', 'creator'],
}; // prettier-ignore

function pairsOf(facts: Omit<PublicationFacts, 'key'>): [string, string][] {
  return [...new URLSearchParams(contextObject(publicationOf({ key: 'x', ...facts })))];
}

const facts = { title: 'Lanterns & $\\sigma$ = 1+1', authors: ['Ada Ames', 'Ben van den Boer'], year: 2021 };

it('gives a journal article its place and its authors', () => {
  expect(pairsOf({ ...facts, venue: 'JMLR 24(3):1-30, 2021', doi: '10.1000/1' })).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', 'Lanterns & σ = 1+1'],
    ['rft.jtitle', 'JMLR'],
    ['rft.volume', '24'],
    ['rft.issue', '3'],
    ['rft.spage', '1'],
    ['rft.epage', '30'],
    ['rft.date', '2021'],
    ['rft.aulast', 'Ames'],
    ['rft.aufirst', 'Ada'],
    ['rft.au', 'Ames, Ada'],
    ['rft.au', 'van den Boer, Ben'],
    ['rft_id', 'info:doi/10.1000/1'],
    ['rft_id', 'https://doi.org/10.1000/1'],
  ]);
});

it.each([
  ['ICML 2021', 'book', 'proceeding'],
  ['Example University Press', 'book', 'book'],
  ['Nature 1:2 (2021)', 'journal', 'article'],
] as const)('says that %s is in the format %s of the genre %s', (venue, format, genre) => {
  const pairs = new Map(pairsOf({ ...facts, venue }));
  expect(pairs.get('rft_val_fmt')).toBe(`info:ofi/fmt:kev:mtx:${format}`);
  expect(pairs.get('rft.genre')).toBe(genre);
});

it('gives a preprint in Dublin Core, with its kind as Zotero calls it', () => {
  expect(pairsOf({ ...facts, authors: ['Plato'], arxiv: '2101.00001' }).slice(1)).toEqual([
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft.title', 'Lanterns & σ = 1+1'],
    ['rft.publisher', 'arXiv'],
    ['rft.identifier', 'arXiv:2101.00001'],
    ['rft.date', '2021'],
    ['rft.creator', 'Plato'],
    ['rft_id', 'https://arxiv.org/abs/2101.00001'],
  ]);
});

it('names a group as a group', () => {
  const pairs = pairsOf({ ...facts, authors: ['{The Lantern Team}'], venue: 'ICML 2021' });
  expect(pairs).toContainEqual(['rft.aucorp', 'The Lantern Team']);
  expect(pairs.map(([key]) => key)).not.toContain('rft.aulast');
});

describe('uses only keys that the formats of the standard have', () => {
  it.each([
    ['journal', 'JMLR 24(3):1-30, 2021'],
    ['book', 'ICML 2021'],
    ['book', 'Example University Press'],
    ['dc', undefined],
  ] as const)('%s, %s', (format, venue) => {
    const keys = pairsOf({ ...facts, authors: ['{A Team}', 'Ada Ames'], venue, arxiv: '1', doi: '1' })
      .map(([key]) => key)
      .filter((key) => key.startsWith('rft.'));
    expect(keys.map((key) => key.slice(4)).filter((key) => !keysOfFormat[format].includes(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(5);
  });
});
