import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { checkAbstract } from '../../../src/lib/papers/faithful.ts';
import { mergePapers } from '../../../src/lib/papers/merge.ts';
import { paperFile, writePage } from '../../../src/lib/papers/page.ts';
import { parseDigest } from '../../../src/lib/seeds/parse-digest.ts';
import { realDigests } from '../seeds/real-seeds.ts';
import { makeDigest } from './make-digest.ts';

function check(abstract: string, ...seeds: string[]) {
  const page = parsePage(
    'content/papers/a.mdx',
    `---\nkey: a\n---\n\n<Abstract>\n\n${abstract}\n\n</Abstract>\n\nNotes.\n`,
  );
  const { entries } = makeDigest(
    'a.txt',
    seeds.map((seed): [string, string] => ['A', seed]),
  );
  return checkAbstract(page, entries).map(
    ({ rule, message, place }) => `${place.line}:${place.column} ${rule}: ${message}`,
  );
}

describe('checkAbstract', () => {
  it('finds all 333 abstracts of the real seeds faithful', () => {
    const { papers } = mergePapers(
      realDigests.map(({ file, bytes }) => parseDigest(file, bytes)),
      [],
    );
    const problems = papers.flatMap((paper) =>
      checkAbstract(parsePage(paperFile(paper.key), writePage(paper)), paper.entries, { strict: true }),
    );
    expect(problems).toEqual([]);
    expect(papers).toHaveLength(333);
  });

  it.each([
    ['We count $R^{n \\times d}$ sheep.', 'We count R^{n times d} sheep.'],
    [
      'With “**l**azy” $\\sigma$Reparam — see\n\nbelow.',
      "With ``\\textbf{L}azy'' sigmaReparam -- see below.",
    ],
    ['At positions $t \\geq 2$.', 'At positions t geq 2.'],
    [
      'Problems – a platform at [https\\://a.org/b](https\\://a.org/b).',
      'Problems x2013 a platform at https://a.org/b{https://a.org/b}.',
    ],
    ['A \\{b} \\< c.', 'A {b} < c.'],
    ['See § 2.', 'See \\S 2.'],
  ])('takes %j for %j', (abstract, seed) => {
    expect(check(abstract, seed)).toEqual([]);
  });

  it.each([
    ['We [@b2020c] count sheep.', '7:4 abstract-unfaithful: A citation stands'],
    ['We count sheep, see @ch-two.', '7:21 abstract-unfaithful: A cross-reference stands'],
    ['We [count](https://a.org/) sheep.', '7:4 abstract-unfaithful: A link stands'],
    ['We ~~count~~ sheep.', '7:4 abstract-unfaithful: Text struck through stands'],
  ])('refuses what is added in %j', (abstract, problem) => {
    expect(check(abstract, 'We count sheep.')).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['A gain of 5 dB.', 'A gain of -5 dB.', '7:11', '5', '-5'],
    ['Needs 23 layers.', 'Needs 2-3 layers.', '7:7', '23', '2'],
    ['In $10^{-5}$ steps.', 'In 10^5 steps.', '7:9', '-5', '5'],
  ])('sees other numbers in %j than in %j', (abstract, seed, place, ours, theirs) => {
    expect(check(abstract, seed)).toEqual([
      `${place} abstract-unfaithful: The abstract has the number ${ours} where the digest has the number ${theirs}.`,
    ]);
  });

  it('says where the words part, and what the digest has', () => {
    const seed =
      'We count sheep on three meadows, and then we count goats on two hills, and so on until evening.';
    expect(check(seed.replace('three', 'four'), seed)).toEqual([
      '7:19 abstract-unfaithful: The abstract says "We count sheep on four meadows, and then we count…" where the digest has "We count sheep on three meadows, and then we count…".',
    ]);
    expect(check(seed.replace(', and so on until evening', ''), seed)).toHaveLength(1);
    expect(check(`${seed} More.`, seed)).toHaveLength(1);
    expect(check(seed.replace('two', '2'), seed)).toHaveLength(1);
  });

  it('is content when one of several digests has the words', () => {
    expect(check('Version two.', 'Version one.', 'Version two.')).toEqual([]);
    expect(check('Version three.', 'Version one.', 'Version two.')).toHaveLength(1);
  });

  it('reports a page without an abstract, but not where no digest has one', () => {
    const page = parsePage('content/papers/a.mdx', '---\nkey: a\n---\n\nNotes.\n');
    const rules = (abstract: string) =>
      checkAbstract(page, makeDigest('a.txt', [['A', abstract]]).entries).map(({ rule }) => rule);
    expect(rules('We count.')).toEqual(['abstract-missing']);
    expect(rules('')).toEqual([]);
  });
});
