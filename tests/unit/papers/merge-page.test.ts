import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import { paperFrontmatterSchema } from '../../../src/lib/papers/front-matter.ts';
import { mergePage } from '../../../src/lib/papers/merge-page.ts';
import { mergePapers } from '../../../src/lib/papers/merge.ts';
import type { Paper } from '../../../src/lib/papers/types.ts';
import type { Facts } from '../../../src/lib/seeds/types.ts';
import { makeDigest, makeFacts } from './make-digest.ts';

// Invented papers.
const sheep = 'We count sheep in R^{n times d} and find nine in ten.';
const facts: Partial<Facts> = { venue: 'Meadows 2024', arxiv: '2401.00001', doi: '10.1000/1' };

function makePaper(changed: Partial<Facts> = {}, abstract = sheep, file = 'a.txt'): Paper {
  const title = 'Counting Sheep: A Study';
  const [paper] = mergePapers(
    [makeDigest(file, [[title, abstract]])],
    [makeFacts('peep2024counting', title, 1, { ...facts, ...changed })],
  ).papers;
  if (!paper) throw new Error('no paper');
  return paper;
}

const merge = (existing: string | undefined, changed?: Partial<Facts>, abstract?: string, file?: string) =>
  mergePage(makePaper(changed, abstract, file), existing);
const fresh = merge(undefined).source;
const rules = ({ diagnostics }: ReturnType<typeof mergePage>) =>
  diagnostics.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`);

/** A page on which people have worked: chapter, comments, quotes, order, notes. */
const worked = fresh
  .replace('year: 2024', '# the venue says 2024\nyear:   2024 # checked')
  .replace(
    'seeds:',
    "chapter: memory\nkind: 'theory'\n\ntags: [ sheep,  wool ]\nbrief: >-\n  Open it\n  for the sheep.\nseeds:",
  )
  .replace('generated:', '# below: leave alone\ngenerated:')
  .concat('\n**Problem** Sheep move.\n');

describe('mergePage', () => {
  it('writes a new page with front matter and abstract', () => {
    expect(fresh).toMatchInlineSnapshot(`
      "---
      key: peep2024counting
      title: "Counting Sheep: A Study"
      authors:
        - Bo Peep
      year: 2024
      venue: Meadows 2024
      arxiv: "2401.00001"
      doi: 10.1000/1
      seeds:
        - file: a.txt
          lines: [1, 2]
      generated:
        title: 99979e60bfa7f9fd
        authors: f2ad7b12564fb6b6
        year: 18371e0b3585c299
        venue: 3e71d4eaf671d5cf
        arxiv: ee0594003ebf81d1
        doi: 6d11f35c1e04de33
        seeds: 8eb200b07bd069e0
        abstract: 5e90f85678ccc403
      ---

      <Abstract>

      We count sheep in $R^{n \\times d}$ and find nine in ten.

      </Abstract>
      "
    `);
    const { frontmatter, diagnostics } = parsePage('content/papers/a.mdx', fresh);
    expect(diagnostics).toEqual([]);
    expect(paperFrontmatterSchema.safeParse(frontmatter).success).toBe(true);
  });

  it('changes nothing when run again, also on a page that people have worked on', () => {
    for (const page of [fresh, worked, fresh.replaceAll('\n', '\r\n'), `\uFEFF${fresh}`]) {
      expect(merge(page)).toMatchObject({ source: page, kept: false, diagnostics: [] });
    }
  });

  it('brings untouched fields up to date and leaves every other character as it is', () => {
    const { source, kept, diagnostics } = merge(worked, { year: 2025, venue: 'Hills 2025' });
    expect(kept).toBe(false);
    expect(diagnostics).toEqual([]);
    expect(changedLines(worked, source)).toEqual([
      ['year:   2024 # checked', 'year: 2025 # checked'],
      ['venue: Meadows 2024', 'venue: Hills 2025'],
      [
        expect.stringMatching(/^ {2}year: [0-9a-f]{16}$/u),
        expect.stringMatching(/^ {2}year: [0-9a-f]{16}$/u),
      ],
      [
        expect.stringMatching(/^ {2}venue: [0-9a-f]{16}$/u),
        expect.stringMatching(/^ {2}venue: [0-9a-f]{16}$/u),
      ],
    ]);
    expect(merge(source, { year: 2025, venue: 'Hills 2025' }).source).toBe(source);
  });

  it('keeps the line ends of the page', () => {
    const { source } = merge(worked.replaceAll('\n', '\r\n'), { year: 2025, authors: [] }, `${sheep} Twice.`);
    expect(source.replaceAll('\r\n', '')).not.toContain('\n');
    expect(source).toContain('year: 2025');
    expect(source).toContain('Twice.');
    expect(source).not.toContain('authors:\r\n  -');
  });

  it('replaces an untouched abstract where it stands, and nothing around it', () => {
    const { source } = merge(worked, {}, 'We count goats.');
    expect(source).toContain('<Abstract>\n\nWe count goats.\n\n</Abstract>\n\n**Problem** Sheep move.');
    expect(merge(source, {}, 'We count goats.').source).toBe(source);
  });

  it.each([
    ['title', 'title: "Counting Sheep: A Study"', 'title: Counting *Sheep*', 3],
    ['authors', '  - Bo Peep', '  - Bo B. Peep', 4],
    ['year', 'year: 2024', 'year: 2023', 6],
    ['arxiv', 'arxiv: "2401.00001"', 'arxiv: "2401.99999"', 8],
    ['abstract', 'nine in ten', 'nine of ten', 24],
  ])(
    'keeps the %s that a person has edited, and says what it would have written',
    (name, before, after, line) => {
      const edited = fresh.replace(before, after);
      expect(edited).not.toBe(fresh);
      const again = merge(edited);
      expect(again.source).toBe(edited);
      expect(again.kept).toBe(true);
      expect(rules(again)).toEqual([`ingest-kept ${line}:1`]);
      expect(again.diagnostics[0]?.message).toContain(`The ${name} was edited by hand`);
      // A change elsewhere does not win either.
      const later = merge(
        edited,
        { title: 'Counting  sheep: a study', authors: [], year: 1999, arxiv: '2401.5' },
        'Goats.',
      );
      expect(later.source).toContain(after);
    },
  );

  it('keeps a field deleted that a person has deleted', () => {
    const edited = fresh.replace('doi: 10.1000/1\n', '');
    const again = merge(edited, { doi: '10.1000/2' });
    expect(again.source).toBe(edited);
    expect(again.diagnostics[0]?.message).toBe(
      'The doi was deleted by hand and is kept so; ingest would write "10.1000/2".',
    );
    const noAbstract = fresh.replace(/\n<Abstract>[^]*$/u, '');
    expect(merge(noAbstract).source).toBe(noAbstract);
    expect(rules(merge(noAbstract))).toEqual(['ingest-kept 2:1']);
  });

  it('writes again what a person gave back by deleting field and hash', () => {
    const edited = fresh.replace(/doi: 10.*\n/u, '').replace(/ {2}doi: .*\n/u, '');
    expect(merge(edited).source).toBe(fresh);
    const noAbstract = fresh.replace(/\n<Abstract>[^]*$/u, '').replace(/ {2}abstract: .*\n/u, '');
    expect(merge(noAbstract).source).toBe(fresh);
    expect(merge(`${noAbstract}\n**Problem** Sheep.\n`).source).toBe(`${fresh}\n**Problem** Sheep.\n`);
  });

  it('adds a field that has become known, in its place, and takes out one that is known no more', () => {
    const without = merge(undefined, { doi: undefined }).source;
    expect(merge(without).source).toBe(fresh);
    expect(merge(fresh, { doi: undefined }).source).toBe(without);
  });

  it('leaves a field alone that a person added and ingest knows nothing of', () => {
    const edited = fresh.replace('seeds:', 'code: https://example.org/mine\nseeds:');
    expect(merge(edited)).toMatchObject({ source: edited, kept: false, diagnostics: [] });
    const known = merge(edited, { code: 'https://example.org/theirs' });
    expect(known.source).toBe(edited);
    expect(known.kept).toBe(true);
  });

  it('takes a field for its own again once both say the same', () => {
    const edited = fresh.replace('year: 2024', 'year: 2025');
    const agreed = merge(edited, { year: 2025 });
    expect(agreed).toMatchObject({ kept: false, diagnostics: [] });
    expect(agreed.source).toBe(merge(undefined, { year: 2025 }).source);
  });

  it('follows an entry that has moved', () => {
    expect(merge(worked, {}, sheep, 'b.txt').source).toContain('- file: b.txt');
  });

  it('keeps the abstract of the page when the digest has none any more', () => {
    expect(merge(fresh, {}, '').source).toBe(fresh);
  });

  it.each([
    ['YAML that cannot be read', fresh.replace('year: 2024', 'year: [2024'), 1],
    ['no front matter', 'Just text.\n', 1],
    ['unclosed tags', `${fresh}\n<Aside>\n`, 30],
  ])('leaves a page with %s alone and reports it', (_, page, line) => {
    const { source, kept, diagnostics } = merge(page, { year: 2025 });
    expect(source).toBe(page);
    expect(kept).toBe(true);
    expect(diagnostics.map(({ rule, severity, place }) => [rule, severity, place.line])).toEqual([
      ['ingest-skipped', 'warning', line],
    ]);
  });

  it('is settled after one run, whatever people and seeds do', () => {
    const pageEdit = fc.constantFrom<[RegExp, string]>(
      [/^year: .*\n/mu, 'year: 1999\n'],
      [/^year: .*\n/mu, ''],
      [/^ {2}year: .*\n/mu, ''],
      [/^title: .*\n/mu, 'title: Mine # yes\n'],
      [/^authors:\n( {2}- .*\n)+/mu, 'authors: [A, "B"]\n'],
      [/^generated:[^]*?(?=^---)/mu, ''],
      [/<Abstract>[^]*<\/Abstract>/u, '<Abstract>\n\nMine.\n\n</Abstract>'],
      [/\n<Abstract>[^]*<\/Abstract>\n/u, ''],
      [/^doi: .*\n/mu, '# doi\n'],
      [/^---\n\n/mu, '---\n'],
    );
    const seedEdit = fc.record({
      year: fc.constantFrom(2024, 2025, undefined),
      doi: fc.constantFrom('10.1000/1', '10.1000/2', undefined),
      venue: fc.constantFrom('Meadows 2024', 'A: "b" #c', undefined),
    });
    fc.assert(
      fc.property(
        fc.array(pageEdit),
        seedEdit,
        fc.constantFrom(sheep, 'Goats.', ''),
        (edits, changed, abstract) => {
          const page = edits.reduce((text, [pattern, by]) => text.replace(pattern, by), fresh);
          const once = merge(page, changed, abstract);
          expect(parsePage('content/papers/a.mdx', once.source).diagnostics).toEqual([]);
          const twice = merge(once.source, changed, abstract);
          expect(twice.source).toBe(once.source);
          expect(twice.kept).toBe(once.kept);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function changedLines(before: string, after: string): [string, string][] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now).toHaveLength(old.length);
  return old.flatMap((line, index): [string, string][] =>
    line === now[index] ? [] : [[line, now[index] ?? '']],
  );
}
