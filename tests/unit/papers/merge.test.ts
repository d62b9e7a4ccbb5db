import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePapers } from '../../../src/lib/papers/merge.ts';
import { parseBibliography } from '../../../src/lib/seeds/parse-bibliography.ts';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';
import { realBibliography, realDigests } from '../seeds/real-seeds.ts';
import { makeDigest, makeFacts } from './make-digest.ts';

const problems = ({ diagnostics }: ReturnType<typeof mergePapers>) =>
  diagnostics.map(({ rule, severity, place }) => `${severity} ${rule} ${place.file}:${place.line}`);

const sheep =
  'We count sheep on three meadows and find that a network counts them better than a shepherd does.';

describe('mergePapers', () => {
  it('makes 333 papers with facts of the 375 entries in seeds/, 33 of them from several places', () => {
    const digests = realDigests.map(({ file, bytes }) => parseDigest(file, bytes));
    const { facts } = parseBibliography('seeds/references.bib', realBibliography);
    const merged = mergePapers(digests, facts);
    expect(merged.papers).toHaveLength(333);
    expect(merged.papers.filter((paper) => paper.facts)).toHaveLength(333);
    expect(merged.papers.filter(({ entries }) => entries.length > 1)).toHaveLength(33);
    expect(merged.papers.flatMap(({ entries }) => entries)).toHaveLength(375);
    expect(new Set(merged.papers.map(({ key }) => key)).size).toBe(333);
    // The digest of 25 November says four authors where the bibliography has five.
    expect(problems(merged)).toEqual(['note author-count-differs seeds/001_28c735ec53e23792.txt:85']);
  });

  it('makes one paper of titles that differ in capitals, dashes, quotation marks and TeX, across and inside digests', () => {
    const merged = mergePapers(
      [
        makeDigest('a.txt', [
          ['Counting Sheep -- a $\\sigma$ Study', sheep],
          ['Goats', 'We count goats.'],
          ['“Counting” sheep — a \\textbf{σ} study', sheep.toUpperCase()],
        ]),
        makeDigest('b.txt', [['COUNTING SHEEP: A sigma STUDY', sheep]]),
      ],
      [],
    );
    expect(
      merged.papers.map(({ entries }) => entries.map(({ file, lines }) => `${file}:${lines.from}`)),
    ).toEqual([['a.txt:1', 'a.txt:5', 'b.txt:1'], ['a.txt:3']]);
    expect(merged.diagnostics).toEqual([]);
  });

  it('takes the abstract from whichever entry has one', () => {
    const merged = mergePapers(
      [makeDigest('a.txt', [['Sheep', '']]), makeDigest('b.txt', [['Sheep', sheep]])],
      [],
    );
    expect(merged.papers[0]?.abstract.blocks).toMatchObject([
      { type: 'paragraph', children: [{ value: sheep }] },
    ]);
    expect(merged.diagnostics).toEqual([]);
  });

  it('reports one title with two abstracts, and tells a version from another paper', () => {
    const version = mergePapers(
      [
        makeDigest('a.txt', [['Sheep', sheep]]),
        makeDigest('b.txt', [['Sheep', `${sheep} We also count goats.`]]),
      ],
      [],
    );
    expect(problems(version)).toEqual(['warning abstracts-differ seeds/b.txt:1']);
    expect(version.diagnostics[0]?.message).toContain('another version');
    expect(version.diagnostics[0]?.related?.[0]?.place).toEqual({ file: 'seeds/a.txt', line: 1, column: 1 });
    const other = mergePapers(
      [
        makeDigest('a.txt', [['Sheep', sheep]]),
        makeDigest('b.txt', [['Sheep', 'Proofs about wool and little else.']]),
      ],
      [],
    );
    expect(other.diagnostics[0]?.message).toContain('two papers with one title');
    expect(other.papers).toHaveLength(1);
  });

  it('reports titles that are almost the same and keeps them apart, but not parts of a series', () => {
    const merged = mergePapers(
      [
        makeDigest('a.txt', [
          ['Counting Sheep with Recurrent Networks', sheep],
          ['Counting Sheep with Recurent Network', 'Another abstract.'],
          ['Counting Sheep with Transformers, Part 1', 'Yet another.'],
          ['Counting Sheep with Transformers, Part 2', 'And one more.'],
        ]),
      ],
      [],
    );
    expect(merged.papers).toHaveLength(4);
    expect(problems(merged)).toEqual(['warning titles-alike seeds/a.txt:3']);
  });

  it('joins facts by title and takes the title as the bibliography spells it', () => {
    const facts = makeFacts('peep2024counting', 'Counting $n$ Sheep', 1);
    const merged = mergePapers([makeDigest('a.txt', [['COUNTING n SHEEP', sheep]])], [facts]);
    expect(merged.papers[0]).toMatchObject({ key: 'peep2024counting', facts, title: 'Counting $n$ Sheep' });
    expect(merged.diagnostics).toEqual([]);
  });

  it('reports missing, unused, doubled and almost fitting bibliography entries', () => {
    const merged = mergePapers(
      [
        makeDigest('a.txt', [
          ['Counting Sheep with Networks', sheep],
          ['Shearing Sheep with Networks', 'We shear.'],
          ['Herding Sheep', 'We herd.'],
        ]),
      ],
      [
        makeFacts('a2024', 'Counting Sheep with Network', 1),
        makeFacts('b2024', 'Herding Sheep', 2),
        makeFacts('c2024', 'Herding sheep', 3),
        makeFacts('d2024', 'Painting Sheep', 4),
      ],
    );
    expect(problems(merged)).toEqual([
      'warning facts-duplicate-title seeds/references.bib:3',
      'warning facts-title-differs seeds/a.txt:1',
      'warning facts-missing seeds/a.txt:3',
      'note facts-unused seeds/references.bib:4',
    ]);
    expect(merged.papers.map(({ key }) => key)).toEqual([
      'counting-sheep-with-networks',
      'shearing-sheep-with-networks',
      'b2024',
    ]);
  });

  it('does not ask for facts where there is no bibliography', () => {
    expect(mergePapers([makeDigest('a.txt', [['Sheep', sheep]])], []).diagnostics).toEqual([]);
  });

  it('reports a number of authors that does not agree', () => {
    const digest = makeDigest('a.txt', [['Sheep', sheep]]);
    for (const entry of digest.entries) entry.authorCount = 3;
    expect(problems(mergePapers([digest], [makeFacts('a2024', 'Sheep', 1)]))).toEqual([
      'note author-count-differs seeds/a.txt:1',
    ]);
  });

  it.each([
    ['Learning to Count: A Study', 'learning-to-count-a-study'],
    ['Naïve Sheep', 'naive-sheep'],
    ['2D Matryoshka', 'paper-2d-matryoshka'],
    ['Eq. Sheep', 'paper-eq-sheep'],
    ['深い羊', /^paper-[0-9a-f]{6}$/u],
    ['Counting 羊', /^counting-[0-9a-f]{6}$/u],
    ['???', /^paper-[0-9a-f]{6}$/u],
    ['Sheep '.repeat(30), /^(?:sheep-){13}[0-9a-f]{6}$/u],
  ])('makes a key of the title %s', (title, key) => {
    const [paper] = mergePapers([makeDigest('a.txt', [[title, sheep]])], []).papers;
    if (typeof key === 'string') expect(paper?.key).toBe(key);
    else expect(paper?.key).toMatch(key);
  });

  it('never gives two papers one key, and no key that could be a cross-reference', () => {
    const titles = fc.uniqueArray(
      fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('Sec a', 'sec-a', 'sec.a', 'a b', 'ab')),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(titles, (all) => {
        const { papers } = mergePapers(
          [
            makeDigest(
              'a.txt',
              all.map((title) => [title, sheep]),
            ),
          ],
          [makeFacts('a-b', 'x', 1)],
        );
        const keys = papers.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys)
          expect(key).toMatch(/^(?!(?:ch|sec|eq|fig|tbl|def)-)[a-z](?:[a-z0-9_.-]*[a-z0-9])?$/u);
      }),
    );
  });
});
