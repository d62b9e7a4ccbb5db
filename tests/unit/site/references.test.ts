import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { apaHtml } from '../../../src/lib/site/apa-html.ts';
import { apaList } from '../../../src/lib/site/apa-list.ts';
import { apaReference, apaText, type ReferencePiece } from '../../../src/lib/site/apa.ts';
import { journalPlace } from '../../../src/lib/site/journal-place.ts';
import { plainReference } from '../../../src/lib/site/plain-reference.ts';
import { publicationOf, type Publication, type PublicationFacts } from '../../../src/lib/site/publication.ts';

interface Case {
  title: string;
  paper: Omit<PublicationFacts, 'key'>;
  apa: string;
  plain: string;
}

const cases = parse(readFileSync(new URL('references.yaml', import.meta.url), 'utf8')) as Case[];

function marked(pieces: readonly ReferencePiece[]): string {
  return pieces.map(({ words, italic }) => (italic ? `*${words}*` : words)).join('');
}

describe.each(cases)('$title', ({ paper, apa, plain }) => {
  const publication = publicationOf({ key: 'x', ...paper });
  it('is cited in APA style', () => {
    expect(marked(apaReference(publication))).toBe(apa);
  });
  it('is cited as a plain line', () => {
    expect(plainReference(publication)).toBe(plain);
  });
});

function paper(title: string, authors: string[], year?: number): Publication {
  return publicationOf({ key: title.toLowerCase(), title, authors, year, venue: 'ACL' });
}

it('keeps italics in HTML and lets no title be HTML', () => {
  const publication = paper('<b>Fog</b> & Rain', ['Ada Ames'], 2021);
  expect(apaHtml(apaReference(publication))).toBe(
    'Ames, A. (2021). &lt;b&gt;Fog&lt;/b&gt; &amp; Rain. In <i>ACL</i>.',
  );
});

describe('a list in APA style', () => {
  const list = (...papers: Publication[]): string[] =>
    apaList(papers).map((pieces) => apaText(pieces).replace(/ In ACL\.$/u, ''));

  it('stands in the order of authors, then years, then titles', () => {
    expect(
      list(
        paper('Two', ['Ada Ames', 'Ben Boer'], 2001),
        paper('Three', ['Łea Loom'], 2000),
        paper('Late', ['Ada Ames'], 2003),
        paper('Undated', ['Ada Ames']),
        paper('Early', ['Ada Ames'], 2002),
        paper('The Cable', [], 2000),
        paper('Particle', ['Aaron van den Boer'], 2000),
      ),
    ).toEqual([
      'Ames, A. (n.d.). Undated.',
      'Ames, A. (2002). Early.',
      'Ames, A. (2003). Late.',
      'Ames, A., & Boer, B. (2001). Two.',
      'The Cable. (2000).',
      'Loom, Ł. (2000). Three.',
      'van den Boer, A. (2000). Particle.',
    ]);
  });

  it('tells works of the same authors and year apart by letters, in the order of their titles', () => {
    expect(
      list(
        paper('A Wick', ['Ada Ames'], 2001),
        paper('Lamp', ['Ada Ames'], 2001),
        paper('Oil', ['Ada Ames']),
        paper('Jar', ['Ada Ames']),
        paper('Lone', ['Ben Boer'], 2001),
      ),
    ).toEqual([
      'Ames, A. (n.d.-a). Jar.',
      'Ames, A. (n.d.-b). Oil.',
      'Ames, A. (2001a). Lamp.',
      'Ames, A. (2001b). A Wick.',
      'Boer, B. (2001). Lone.',
    ]);
  });

  it('has letters enough', () => {
    const many = Array.from({ length: 28 }, (_, index) => paper(String(index + 10), ['Ada Ames'], 2001));
    expect(list(...many).at(-1)).toBe('Ames, A. (2001ab). 37.');
  });
});

it.each([
  ['Nature 647:349-355 (2025)', { name: 'Nature', volume: '647', pages: '349-355' }],
  [
    'IEEE TNNLS 28(10):2222–2232, 2025',
    { name: 'IEEE TNNLS', volume: '28', issue: '10', pages: '2222-2232' },
  ],
  ['Electronics 10(20):2498, 2025', { name: 'Electronics', volume: '10', issue: '20', pages: '2498' }],
  ['ACM TIST 12(5), 2025', { name: 'ACM TIST', volume: '12', issue: '5' }],
  ['IJCV 2025, 132(1):208-223', { name: 'IJCV', volume: '132', issue: '1', pages: '208-223' }],
  ['JMLR 2025, vol. 23', { name: 'JMLR', volume: '23' }],
  ['TMLR 2025', { name: 'TMLR' }],
  ['TMLR 2026', { name: 'TMLR 2026' }],
  ['Nature 647:1-2 (2026)', { name: 'Nature 2026', volume: '647', pages: '1-2' }],
  ['Neuron', { name: 'Neuron' }],
  ['Letters of the 3rd kind, part B', { name: 'Letters of the 3rd kind, part B' }],
])('takes the journal %s of 2025 apart', (venue, place) => {
  expect(journalPlace(venue, 2025)).toEqual(place);
});
