import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { numberedChapters } from '../../src/lib/survey/chapter-names.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import type { Survey } from '../../src/lib/survey/types.ts';
import { checkAbstract } from '../../src/lib/papers/faithful.ts';
import { runScript } from '../run-script.ts';

let survey: Survey;
beforeAll(async () => {
  survey = await readSurvey(generatorRoot);
});

describe('the four digests', () => {
  it('hold 57, 53, 54 and 211 entries', () => {
    const counts = Object.fromEntries(
      survey.digests.map(({ file, entries }) => [file.replace(/^.*\//u, ''), entries.length]),
    );
    expect(counts).toEqual({
      '000_9993ebaf9eebf496.txt': 57,
      '001_28c735ec53e23792.txt': 53,
      '002_4ad944a17b90a94b.txt': 54,
      '003_1497849de9777bab.txt': 211,
    });
  });

  it('have every non-blank line accounted for', async () => {
    for (const digest of survey.digests) {
      const text = await readFile(path.join(generatorRoot, 'seeds', path.basename(digest.file)), 'utf8');
      const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
      expect([...new Set(digest.ledger.map(({ line }) => line))]).toEqual(lines);
      expect(digest.ledger.filter(({ role }) => role === 'unknown')).toEqual([]);
      expect(digest.diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    }
  });

  it('become 333 papers that between them remember all 375 entries', () => {
    expect(survey.papers.size).toBe(333);
    const places = [...survey.papers.values()].flatMap(({ seeds }) =>
      seeds.map(({ file, lines }) => `${file}:${lines.join('-')}`),
    );
    expect(places.length).toBe(375);
    expect(new Set(places).size).toBe(375);
  });
});

describe('the 333 pages', () => {
  it('carry abstracts whose words are those of the digests', () => {
    const unfaithful = [...survey.papers.values()].flatMap((paper) => {
      const entries = survey.digests.flatMap((digest) =>
        digest.entries.filter((entry) =>
          paper.seeds.some(({ file, lines }) => entry.file === file && entry.lines.from === lines[0]),
        ),
      );
      expect(entries.length).toBeGreaterThan(0);
      return checkAbstract(paper.page, entries);
    });
    expect(unfaithful).toEqual([]);
  });

  it('have authors, a year, a venue and an arXiv id from the bibliography', () => {
    const without = [...survey.papers.values()].filter(
      ({ authors, year, arxiv }) => authors.length === 0 || year === undefined || arxiv === undefined,
    );
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('have a home chapter each, 8 to 35 a chapter', () => {
    expect([...survey.papers.values()].filter(({ chapter }) => chapter === undefined)).toEqual([]);
    const chapters = numberedChapters(survey);
    expect(chapters.length).toBe(18);
    for (const { slug, papers } of chapters) {
      expect(papers.length, slug).toBeGreaterThanOrEqual(8);
      expect(papers.length, slug).toBeLessThanOrEqual(35);
    }
  });

  it('hold no damaged TeX any more', () => {
    const damaged =
      /\\(?:textbf|textit|emph|em\b|eg\b|ie\b|%)|\{\\(?:em|it)\b|Oleft|right\)|\bgeq [a-z]\b(?![^$]*\$)|\d(?:times)\b|~\(|``|''/u;
    const left = [...survey.papers.values()].flatMap(({ key, page }) => {
      const outside = page.source
        .replace(/^---[\s\S]*?\n---/u, '')
        .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]+\$/gu, '');
      const found = damaged.exec(outside);
      return found === null ? [] : [`${key}: ${found[0]}`];
    });
    expect(left).toEqual([]);
  });

  it('are what ingest would write: a second run changes nothing', async () => {
    const { code, output } = await runScript('ingest', ['--check']);
    expect(output).not.toMatch(/^error/mu);
    expect(code).toBe(0);
  });
});

it('the content has no error', () => {
  expect(survey.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('every chapter with prose cites each of its home papers with evidence', () => {
  for (const chapter of survey.chapters.filter(({ page }) => page !== undefined)) {
    const cited = new Set(
      survey.citations
        .filter(({ path: at, evidence }) => at === chapter.path && evidence !== undefined)
        .map(({ key }) => key),
    );
    expect(
      chapter.papers.filter((key) => !cited.has(key)),
      chapter.slug,
    ).toEqual([]);
  }
});
