import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';
import type { Digest } from '../../../src/lib/seeds/types.ts';

// Invented papers.
const one = {
  title: 'Learning to Count: A Study of Sheep',
  abstract:
    'We count sheep with a recurrent network. On three meadows it finds nine sheep in ten, which is more than any shepherd of our acquaintance does. We also show that the network keeps counting when a dog walks by.',
};
const two = {
  title: 'How shepherds generalise',
  abstract:
    'Shepherds know their flock after a week. We ask what they have learned by then and find that the shape of the ear is enough. A model with the same inductive bias needs a tenth of the pictures that a plain one needs.',
};
const three = {
  title: 'dogNet: Barking in the Dark',
  abstract:
    'This note proves that barking is a universal signal. The proof is short, and the bound that it gives is tight.',
};
const header = [
  'new',
  'Get trending papers in your email inbox!',
  'Subscribe',
  'by AK and the research community',
];

const spaced = [...header, ...[one, two, three].flatMap(({ title, abstract }) => [title, abstract])].join(
  '\n\n',
);
const dated = [
  ...header,
  ...[one, two, three].flatMap(({ title, abstract }) => [title, abstract, '  • 2 authors\n·\nJun 16 2']),
].join('\n\n');
const alternating = `Get trending papers in your email inbox!\nSubscribe${[one, two, three].map(({ title, abstract }) => `${title}\n${abstract}`).join('\n')}`;

const papers = (digest: Digest) => digest.entries.map(({ title, abstract }) => ({ title, abstract }));
const problems = (digest: Digest) => digest.diagnostics.map(({ rule, place }) => `${rule}:${place.line}`);
const without = (text: string, line: string): string =>
  text
    .split('\n')
    .filter((candidate) => candidate !== line)
    .join('\n');

describe('parseDigest', () => {
  it.each([
    ['spaced', spaced],
    ['dated', dated],
    ['alternating', alternating],
  ])('reads the %s layout', (layout, text) => {
    const digest = parseDigest('a.txt', text);
    expect(digest.layout).toBe(layout);
    expect(papers(digest)).toEqual([one, two, three]);
    expect(digest.diagnostics).toEqual([]);
  });

  it('notes the lines of an entry, its metadata included', () => {
    const [entry] = parseDigest('a.txt', dated).entries;
    expect(entry).toMatchObject({
      file: 'a.txt',
      lines: { from: 9, to: 15 },
      titleLine: 9,
      abstractLine: 11,
      authorCount: 2,
      date: 'Jun 16',
      comments: 2,
    });
  });

  it('gives a line two places in the ledger when header and title are glued', () => {
    const { ledger } = parseDigest('a.txt', alternating);
    expect(ledger.slice(0, 4)).toEqual([
      { line: 1, role: 'header' },
      { line: 2, role: 'header' },
      { line: 2, role: 'title', entry: 0 },
      { line: 3, role: 'abstract', entry: 0 },
    ]);
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    [
      'tabs and trailing blanks',
      (text: string) => text.replaceAll('\n', ' \t \n').replaceAll(' a ', '\t\ta '),
    ],
    ['lines that begin with spaces', (text: string) => text.replaceAll('\n', '\n    ')],
    ['a missing page header', (text: string) => text.slice(text.indexOf(one.title))],
  ])('reads all layouts with %s', (_, change) => {
    for (const text of [spaced, dated, alternating]) {
      const digest = parseDigest('a.txt', new TextEncoder().encode(change(text)));
      expect(papers(digest)).toEqual([one, two, three]);
      expect(digest.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    }
  });

  it('says that there is no page header', () => {
    expect(problems(parseDigest('a.txt', `${one.title}\n\n${one.abstract}`))).toEqual([
      'digest-header-missing:1',
    ]);
  });

  it.each(['', '\n \t\r\n', '\uFEFF', 'new\n\nSubscribe\n'])(
    'calls a digest without papers empty: %j',
    (text) => {
      const digest = parseDigest('a.txt', text);
      expect(digest).toMatchObject({ layout: 'empty', entries: [] });
      expect(problems(digest)).toEqual(['digest-empty:1']);
    },
  );

  it('joins an abstract that somebody broke at a fixed width', () => {
    const wrap = (text: string) => text.replace(/(.{1,70})(?: |$)/gu, '$1\n').trim();
    const digest = parseDigest('a.txt', spaced.split('\n\n').map(wrap).join('\n\n'));
    expect(papers(digest)).toEqual([one, two, three]);
    expect(digest.entries[1]?.lines).toEqual({ from: 16, to: 21 });
  });

  it('joins an abstract that goes on in the middle of a sentence on the next line', () => {
    const broken = alternating.replace('in ten, which', 'in ten,\nwhich');
    expect(papers(parseDigest('a.txt', broken))).toEqual([one, two, three]);
  });

  it('joins a title on two lines, but no abstract that begins in lower case', () => {
    const title = 'How shepherds generalise from\na few examples of sheep';
    const abstract = 'we show that shepherds generalise.';
    const digest = parseDigest(
      'a.txt',
      alternating.replace(two.title, title).replace(three.abstract, abstract),
    );
    expect(papers(digest)).toEqual([
      one,
      { ...two, title: title.replace('\n', ' ') },
      { ...three, abstract },
    ]);
  });

  it('keeps a second paragraph with its abstract, and says so when it may be another paper', () => {
    const more = 'Code and meadows are available. We thank the sheep.';
    const digest = parseDigest('a.txt', spaced.replace(one.abstract, `${one.abstract}\n\n${more}`));
    expect(papers(digest)).toEqual([{ ...one, abstract: `${one.abstract}\n\n${more}` }, two, three]);
    expect(problems(digest)).toEqual(['abstract-continued:13']);
  });

  describe('with a line missing', () => {
    it.each([
      ['spaced', spaced],
      ['dated', dated],
      ['alternating', alternating],
    ])('keeps the other papers of the %s layout in step when a title is missing', (_, text) => {
      const long = text.replace(two.abstract, `${two.abstract} ${two.abstract}`);
      const digest = parseDigest('a.txt', without(long, two.title));
      expect(papers(digest)).toEqual([one, three]);
      expect(digest.diagnostics[0]?.rule).toBe('abstract-without-title');
      expect(digest.ledger.filter(({ role }) => role === 'unknown').length).toBeGreaterThan(0);
    });

    it.each([
      ['spaced', spaced],
      ['dated', dated],
      ['alternating', alternating],
    ])('keeps the other papers of the %s layout in step when an abstract is missing', (_, text) => {
      const digest = parseDigest('a.txt', without(text, two.abstract));
      expect(papers(digest)).toEqual([one, { ...two, abstract: '' }, three]);
      expect(digest.diagnostics.map(({ rule }) => rule)).toEqual(['title-without-abstract']);
    });
  });

  it('takes a title that ends in a full stop for a title', () => {
    const title = 'Sheep may safely graze. A theory.';
    for (const text of [spaced, dated, alternating]) {
      const digest = parseDigest('a.txt', text.replace(two.title, title));
      expect(papers(digest)).toEqual([one, { ...two, title }, three]);
    }
  });

  it('takes an abstract of one short sentence for an abstract', () => {
    const abstract = 'We prove that sheep converge.';
    for (const text of [spaced, dated, alternating]) {
      const digest = parseDigest('a.txt', text.replace(two.abstract, abstract));
      expect(papers(digest)).toEqual([one, { ...two, abstract }, three]);
    }
  });

  it('reports lines that fit nothing and keeps them in the ledger', () => {
    const digest = parseDigest('a.txt', `${spaced}\n\n-----\n\nNext`);
    expect(papers(digest)).toEqual([one, two, three]);
    expect(digest.diagnostics.map(({ rule, message }) => [rule, message])).toEqual([
      ['digest-line-unknown', '"-----" is no title, abstract, metadata or page header.'],
      ['digest-line-unknown', '"Next" is no title, abstract, metadata or page header.'],
    ]);
    expect(digest.ledger.slice(-2).map(({ role }) => role)).toEqual(['unknown', 'unknown']);
  });

  it('reports metadata that belongs to no paper once, and metadata that comes twice', () => {
    expect(
      problems(parseDigest('a.txt', `Subscribe\n• 2 authors\n·\nJun 3\n${one.title}\n${one.abstract}`)),
    ).toEqual(['metadata-without-entry:2']);
    expect(problems(parseDigest('a.txt', `Subscribe\n${one.title}\n${one.abstract}\nJun 3\nJun 4`))).toEqual([
      'metadata-repeated:5',
    ]);
  });

  it('replaces control characters and keeps invisible ones, and reports both', () => {
    const digest = parseDigest('a.txt', `Subscribe\nA\u0000Title of\u202E Note\n${one.abstract}`);
    expect(digest.entries[0]?.title).toBe('A Title of\u202E Note');
    expect(digest.diagnostics.map(({ rule, place }) => [rule, place.line, place.column])).toEqual([
      ['control-character', 2, 2],
      ['invisible-character', 2, 11],
    ]);
  });

  it('reads a line of a million characters in good time', () => {
    const abstract = 'We count sheep, and sheep again. '.repeat(31_000).trim();
    const start = performance.now();
    const digest = parseDigest('a.txt', `Subscribe\nA Very Long Night\n${abstract}`);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(digest.entries[0]?.abstract).toBe(abstract);
    expect(problems(digest)).toEqual(['line-very-long:3']);
  });

  it('reads ten thousand papers in good time', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, index) => `A Study of Sheep Number ${index}\n${two.abstract}`,
    ).join('\n');
    const start = performance.now();
    expect(parseDigest('a.txt', text).entries).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('accounts for every line that has something on it, whatever a file holds', () => {
    const line = fc.oneof(
      fc.constantFrom(
        ...header,
        'Nov 25',
        '·',
        '• 3 authors',
        'Jun 16, 2024 2',
        '',
        ' ',
        one.title,
        one.abstract,
        two.title,
        two.abstract,
        '12',
        'SubscribeX Y',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
        const text = lines.join(end);
        const { ledger, entries } = parseDigest('a.txt', text);
        const visible = text
          .replace(/^\uFEFF/u, '')
          .split(/\r\n|\n|\r/u)
          .flatMap((content, index) => (/^[\s\p{Cf}\p{Cc}]*$/u.test(content) ? [] : [index + 1]));
        expect([...new Set(ledger.map((entry) => entry.line))]).toEqual(visible);
        for (const { role, entry } of ledger) {
          if (role === 'title' || role === 'abstract') expect(entries[entry ?? -1]).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });
});
