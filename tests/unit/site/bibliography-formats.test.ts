import { describe, expect, it } from 'vitest';
import { bibtexEntry, bibtexFile, escapeTex } from '../../../src/lib/site/bibtex.ts';
import { cslFile, cslItem } from '../../../src/lib/site/csl-json.ts';
import { publicationOf, publicationType, publishedLine } from '../../../src/lib/site/publication.ts';
import { risRecord } from '../../../src/lib/site/ris.ts';
import { parseBibliography } from '../../../src/lib/seeds/parse-bibliography.ts';
import { inventedSurvey, paperOf } from './invented-survey.ts';

const survey = inventedSurvey();
const lanterns = publicationOf(paperOf(survey, 'ames2021lanterns'));
const buoys = publicationOf(paperOf(survey, 'drew2022buoys'));
const ropes = publicationOf(paperOf(survey, 'eder2024ropes'));

it.each([
  ['ICML 2023', 'conference'],
  ['HLD Workshop at ICML 2023', 'conference'],
  ['JMLR 24(324):1-30, 2023', 'journal'],
  ['IEEE TPAMI 2024', 'journal'],
  ['Nature 647:349-355 (2025)', 'journal'],
  ['Cambridge University Press', 'book'],
  ['arXiv preprint', 'preprint'],
  [undefined, 'preprint'],
])('%s is a %s', (venue, type) => {
  expect(publicationType(venue)).toBe(type);
});

describe('BibTeX', () => {
  it('writes an entry with its special signs escaped and its mathematics kept', () => {
    expect(bibtexEntry(lanterns)).toMatchInlineSnapshot(`
      "@inproceedings{ames2021lanterns,
        title         = {{Lanterns \\& $\\sigma$-layers}},
        author        = {Ames, Ada and van den Boer, Ben},
        year          = {2021},
        booktitle     = {ICML 2021},
        eprint        = {2101.00001},
        archivePrefix = {arXiv},
        url           = {https://arxiv.org/abs/2101.00001},
        code          = {https://example.org/code},
      }
      "
    `);
  });
  it('takes the venue of a journal apart, and names none for a preprint', () => {
    expect(bibtexEntry(buoys)).toMatchInlineSnapshot(`
      "@article{drew2022buoys,
        title         = {{Buoys}},
        author        = {Drew, Dee},
        year          = {2022},
        journal       = {JMLR},
        volume        = {24},
        number        = {3},
        pages         = {1--30},
        doi           = {10.1000/1},
        url           = {https://doi.org/10.1000/1},
      }
      "
    `);
    expect(bibtexEntry(ropes)).toMatch(/^@misc/u);
    expect(bibtexEntry(ropes)).not.toContain('howpublished');
  });
  it('is read back by the parser of the seeds with the same facts', () => {
    const { facts, diagnostics } = parseBibliography('out.bib', bibtexFile([lanterns, buoys, ropes]));
    expect(diagnostics).toEqual([]);
    expect(facts.map(({ key, year, authors }) => [key, year, authors.map(({ family }) => family)])).toEqual([
      ['ames2021lanterns', 2021, ['Ames', 'van den Boer']],
      ['drew2022buoys', 2022, ['Drew']],
      ['eder2024ropes', 2024, ['Eder']],
    ]);
  });
  it.each([
    ['50% & more', '50\\% \\& more'],
    ['a_b {c}', 'a\\_b \\{c\\}'],
    ['~x^2\\y', '\\textasciitilde{}x\\textasciicircum{}2\\textbackslash{}y'],
    ['Köln', 'Köln'],
  ])('escapes %s', (text, tex) => {
    expect(escapeTex(text)).toBe(tex);
  });
  it('does not let unbalanced mathematics break the file', () => {
    const entry = bibtexEntry({ ...ropes, texTitle: 'An odd $}$ title' });
    expect(entry).toContain('An odd \\} title');
  });
});

describe('CSL-JSON', () => {
  it('writes an item', () => {
    expect(cslItem(lanterns)).toEqual({
      id: 'ames2021lanterns',
      type: 'paper-conference',
      title: 'Lanterns & σ-layers',
      author: [
        { given: 'Ada', family: 'Ames' },
        { given: 'Ben', family: 'van den Boer' },
      ],
      issued: { 'date-parts': [[2021]] },
      'container-title': 'ICML 2021',
      number: 'arXiv:2101.00001',
      URL: 'https://arxiv.org/abs/2101.00001',
    });
  });
  it('prefers the DOI as address, and leaves out what is not known', () => {
    expect(cslItem(buoys)).toMatchObject({ DOI: '10.1000/1', URL: 'https://doi.org/10.1000/1' });
    expect(Object.keys(cslItem(ropes))).toEqual(['id', 'type', 'title', 'author', 'issued']);
  });
  it('gives one array for a file', () => {
    expect(JSON.parse(cslFile([lanterns, buoys]))).toHaveLength(2);
  });
});

describe('RIS', () => {
  it('writes a record with CRLF and an end', () => {
    expect(risRecord(lanterns).split('\r\n')).toEqual([
      'TY  - CONF',
      'ID  - ames2021lanterns',
      'TI  - Lanterns & σ-layers',
      'AU  - Ames, Ada',
      'AU  - van den Boer, Ben',
      'PY  - 2021',
      'T2  - ICML 2021',
      'AN  - arXiv:2101.00001',
      'UR  - https://arxiv.org/abs/2101.00001',
      'ER  - ',
      '',
      '',
    ]);
  });
});

it.each([
  [{ year: 2021, venue: 'ICLR 2022', arxiv: '2111.00396' }, 'arXiv 2021, ICLR 2022'],
  [{ year: 2022, venue: 'ICLR 2022', arxiv: '2111.00396' }, 'ICLR 2022'],
  [{ year: 2021, arxiv: '2111.00396' }, 'arXiv 2021'],
  [{ year: 2020, venue: 'Neural Computation' }, 'Neural Computation, 2020'],
  [{ year: 2019 }, '2019'],
  [{ venue: 'Neuron' }, 'Neuron'],
  [{}, ''],
])('says when and where a paper appeared: %j', (paper, line) => {
  expect(publishedLine(paper)).toBe(line);
});
