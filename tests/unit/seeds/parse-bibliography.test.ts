import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibliography } from '../../../src/lib/seeds/parse-bibliography.ts';
import { realBibliography } from './real-seeds.ts';

const parse = (text: string) => parseBibliography('seeds/references.bib', text);
const problems = (text: string) =>
  parse(text).diagnostics.map(
    ({ rule, message, place }) => `${place.line}:${place.column} ${rule} ${message}`,
  );

// Invented entries, references.bib aside.
describe('parseBibliography', () => {
  it('reads all 333 entries of references.bib with nothing to report, losing nothing', () => {
    const { facts, diagnostics } = parse(realBibliography);
    expect(diagnostics).toEqual([]);
    expect(facts).toHaveLength(333);
    const count = (name: string) => realBibliography.match(new RegExp(`^  ${name} `, 'gmu'))?.length;
    expect(facts.filter(({ code }) => code !== undefined)).toHaveLength(count('code') ?? -1);
    expect(facts.filter(({ doi }) => doi !== undefined)).toHaveLength(count('doi') ?? -1);
    expect(facts.filter(({ arxiv }) => arxiv !== undefined)).toHaveLength(count('eprint') ?? -1);
    const names = facts.map(({ authors }) =>
      authors.map(({ given, family }) => `${given} ${family}`).join(' and '),
    );
    const written = [...realBibliography.matchAll(/^ {2}author\s+= \{(.*)\},$/gmu)].map(([, value]) => value);
    expect(names).toEqual(written);
  });

  it('gives title, authors, year, venue and identifiers of an entry', () => {
    const source = `@inproceedings{lamb2024counting,
  title = {{Counting Sheep}}, author = {Bo Peep and Lamb, Mary}, year = 2024, booktitle = "Meadows \\& Hills 2024",
  eprint = {2401.00001v2}, archivePrefix = {arXiv}, doi = {https://doi.org/10.1000/sheep_1},
  url = {https://example.org/a}, code = {https://example.org/code},
}`;
    expect(parse(source)).toEqual({
      diagnostics: [],
      facts: [
        {
          key: 'lamb2024counting',
          type: 'inproceedings',
          title: 'Counting Sheep',
          authors: [
            { given: 'Bo', family: 'Peep' },
            { given: 'Mary', family: 'Lamb' },
          ],
          year: 2024,
          venue: 'Meadows & Hills 2024',
          arxiv: '2401.00001',
          doi: '10.1000/sheep_1',
          url: 'https://example.org/a',
          code: 'https://example.org/code',
          place: { file: 'seeds/references.bib', line: 1, column: 1 },
        },
      ],
    });
  });

  it.each([
    ['{{Na\\"{\\i}ve Sheep}}', 'Naïve Sheep'],
    ['{A {$x^2$} Sheep in $O(n \\log n)$}', 'A $x^2$ Sheep in $O(n \\log n)$'],
    ['{{\\em Sheep} --- 50\\% of {{GPT}}s~here}', 'Sheep — 50% of GPTs here'],
    ['"Sheep and " # {Goats}', 'Sheep and Goats'],
    ['{Sheep\n   over lines}', 'Sheep over lines'],
  ])('reads the title %s', (written, title) => {
    expect(parse(`@misc{a, year = 2024, title = ${written}}`).facts[0]?.title).toBe(title);
  });

  it.each([
    ['Jy-yong Sohn', 'Jy-yong|Sohn'],
    ['Aaron van den Oord', 'Aaron|van den Oord'],
    ['van der Berg, Jan', 'Jan|van der Berg'],
    ['Toon Van de Maele', 'Toon|Van de Maele'],
    ['Smith, Jr., John', 'John|Smith Jr.'],
    ['Jonathan Niles-Weed', 'Jonathan|Niles-Weed'],
    ["Jos\\'e Mu{\\~n}oz and others", 'José|Muñoz'],
    ['{The Sheep and Goats Team}', '|The Sheep and Goats Team'],
    ['Aristotle', '|Aristotle'],
  ])('reads the author %s', (written, expected) => {
    const { facts } = parse(`@misc{a, year = 2024, title = {T}, author = {${written}}}`);
    expect(facts[0]?.authors.map(({ given, family }) => `${given}|${family}`)).toEqual([expected]);
  });

  it('keeps @string, @comment, @preamble and text between entries out of the way', () => {
    const source = `Notes by me@example.org\n@string{icml = "ICML"}\n@comment{x}\n@preamble{"y"}
@misc(a, title = {T}, year = 2024, journal = icml # { 2024})`;
    expect(parse(source)).toMatchObject({ diagnostics: [], facts: [{ key: 'a', venue: 'ICML 2024' }] });
  });

  it('reports a mistake where it stands, and reads the other entries', () => {
    const source = `@misc{one, title = {One}, year = 2024}

@misc{two,
  title = {Two}
  year = 2024}

@misc{three, title = {Three, year = 2024}

@misc{four, title = {Four}, year = 2024}
@misc{, title = {Five}}
@misc{six}
`;
    expect(parse(source).facts.map(({ key }) => key)).toEqual(['one', 'four']);
    expect(problems(source)).toMatchInlineSnapshot(`
      [
        "5:3 bibliography-syntax The entry "@misc{two,": expected a comma or the closing brace, found the name of a field.",
        "7:1 bibliography-syntax The entry "@misc{three, title = {Three, year = 2024}" has no closing brace.",
        "10:7 bibliography-syntax The entry "@misc{, title = {Five}}": expected a key, found a comma.",
        "11:11 bibliography-syntax The entry "@misc{six}": expected a comma, found the end.",
      ]
    `);
  });

  it('reports a key that stands twice, with the first place', () => {
    const { facts, diagnostics } = parse('@misc{a, title={A}, year=2024}\n@misc{A, title={B}, year=2024}');
    expect(facts.map(({ title }) => title)).toEqual(['A']);
    expect(diagnostics.at(-1)).toMatchObject({
      rule: 'bibliography-duplicate-key',
      place: { line: 2 },
      related: [{ place: { line: 1 } }],
    });
  });

  it('reports a missing title and a missing year, and keeps what has only no year', () => {
    expect(
      problems('@misc{a, year = 2024}\n@misc{b, title = {B}}\n@misc{c, title = {C}, year = {in press}}'),
    ).toEqual([
      '1:1 bibliography-title The entry "a" has no title, so no paper can be found for it.',
      '2:1 bibliography-field The entry "b" has no year.',
      '3:1 bibliography-field The entry "c" has no year.',
    ]);
    expect(parse('@misc{b, title = {B}}').facts[0]).not.toHaveProperty('year');
  });

  it('makes a key fit for an address, and says so', () => {
    expect(parse('@misc{DBLP:conf/Müller_24, title={T}, year=2024}').facts[0]?.key).toBe(
      'dblp-conf-muller_24',
    );
    expect(parse('@misc{eq-sheep, title={T}, year=2024}').facts[0]?.key).toBe('paper-eq-sheep');
    expect(problems('@misc{Con, title={T}, year=2024}')[0]).toContain('the page has the key "paper-con"');
  });

  it('reports an address that is none, javascript: included, and leaves it out', () => {
    const { facts, diagnostics } = parse(
      '@misc{a, title={T}, year=2024, code={javascript:alert(1)}, url={see text}}',
    );
    expect(facts[0]).not.toHaveProperty('code');
    expect(facts[0]).not.toHaveProperty('url');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['bibliography-field', 'bibliography-field']);
  });

  it('never throws, whatever a file holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '@misc{a, ',
        '@article(',
        '@string{x = ',
        '}',
        '{',
        '"',
        ',',
        '=',
        'title',
        ' = {A}',
        '#',
        '\\',
        '$',
        '%',
        '\n',
        'author = {A, B, C, D}',
        'author={,}',
        'author = {and}',
        'title = {\\begin{x}}',
        'title={$_$}',
        'year={0}',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const { place } of parse(`@misc{ok, title={OK}, ${pieces.join('')}\n}`).diagnostics) {
          expect(place.line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
