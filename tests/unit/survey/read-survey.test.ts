import { cp, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSurvey } from '../../../src/io/read-survey.ts';
import { problemsOf } from './make-page.ts';

const small = fileURLToPath(new URL('fixtures/small', import.meta.url));
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'survey-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe('a survey whose data files are broken', () => {
  const broken = async (file: string, text: string | undefined): Promise<string[]> => {
    const root = await mkdtemp(join(scratch, 'broken-'));
    await cp(small, root, { recursive: true });
    if (text === undefined) await rm(join(root, file));
    else await writeFile(join(root, file), text);
    return problemsOf(await readSurvey(root));
  };

  it.each([
    ['a tab', 'title: T\nparts:\n\t- title: P\n', 3],
    ['a field twice', 'title: T\ntitle: U\n', 2],
    ['nothing in it', '', 1],
    ['an unknown field', 'title: T\nparst: []\n', 2],
    ['an open quotation', 'title: "T\n', 2],
  ])('gives errors of the outline alone for %s', async (_title, text, line) => {
    const problems = await broken('content/survey.yaml', text);
    expect(problems).toHaveLength(1);
    for (const problem of problems) {
      expect(problem).toMatch(new RegExp(`^content/survey\\.yaml:${String(line)}:`, 'u'));
    }
  });

  it('says so once when the outline is gone', async () => {
    expect(await broken('content/survey.yaml', undefined)).toEqual([
      'content/survey.yaml:1:1 data-file There are chapters, but no content/survey.yaml that says their order.',
    ]);
  });

  it('still checks the chapters when the outline cannot be read', async () => {
    const root = await mkdtemp(join(scratch, 'broken-'));
    await cp(small, root, { recursive: true });
    await writeFile(join(root, 'content/survey.yaml'), 'title: "T');
    await writeFile(
      join(root, 'content/chapters/01-lanterns.mdx'),
      '---\ntitle: L\nsummary: S.\n---\n\nSee [@nobody2020x].\n',
    );
    expect((await readSurvey(root)).diagnostics.map(({ rule }) => rule)).toContain('unknown-key');
  });

  it.each([
    ['aliases without end', `${manyAliases()}\n`],
    ['an alias of nothing', '- id: *nothing\n'],
  ])('never throws for %s', async (_title, text) => {
    const problems = await broken('content/glossary.yaml', text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/yaml-syntax/u);
  });
});

/** Nine lists, each nine times the one before. */
function manyAliases(): string {
  const names = [...'abcdefghi'];
  const line = (name: string, index: number): string =>
    `- &${name} [${Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${names[index - 1] ?? ''}`)).join(', ')}]`;
  return names.map(line).join('\n');
}

describe('the invented survey', async () => {
  const survey = await readSurvey(small);

  it('has no errors, and says what is unfinished', () => {
    expect(problemsOf(survey)).toEqual([]);
    expect(survey.diagnostics.map(({ rule, place }) => `${rule} ${place.file}:${place.line}`)).toEqual([
      'citation-without-evidence content/chapters/01-lanterns.mdx:6',
      'citation-without-evidence content/chapters/01-lanterns.mdx:10',
      'citation-without-evidence content/chapters/02-buoys.mdx:24',
      'citation-without-evidence content/chapters/02-buoys.mdx:25',
      'citation-without-evidence content/chapters/02-buoys.mdx:37',
      'paper-unfinished content/papers/ames2021lanterns.mdx:3',
      'paper-unfinished content/papers/cole2023survey.mdx:3',
      'paper-not-cited content/papers/cole2023survey.mdx:6',
      'paper-unfinished content/papers/drew2022buoys.mdx:3',
      'paper-unfinished content/papers/drew2022moorings.mdx:3',
      'chapter-without-prose content/survey.yaml:14',
    ]);
  });

  it('numbers chapters through parts', () => {
    expect(survey.parts.map(({ numeral, title, chapters }) => [numeral, title, chapters])).toEqual([
      ['I', 'Light', ['lanterns']],
      ['II', 'Water', ['buoys', 'ropes']],
    ]);
    expect(survey.chapters.map(({ number, title, summary }) => [number, title, summary])).toEqual([
      [1, 'Lanterns', 'Why some networks dim.'],
      [2, 'Buoys', 'Whether they drift.'],
      [3, 'Ropes', ''],
    ]);
  });

  it('numbers headings and blocks by chapter', () => {
    expect(
      [...survey.targets.values()].map(
        ({ label, name, path, fragment }) => `${label}: ${name}, ${path}#${fragment}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "ch-lanterns: Chapter 1, /chapters/lanterns/#",
        "ch-buoys: Chapter 2, /chapters/buoys/#",
        "ch-ropes: Chapter 3, /chapters/ropes/#",
        "sec-decay: Section 1.1, /chapters/lanterns/#decay",
        "sec-in-practice: Section 1.1.1, /chapters/lanterns/#in-practice",
        "sec-open-questions: Section 1.2, /chapters/lanterns/#open-questions",
        "eq-decay: Equation 1.1, /chapters/lanterns/#eq-decay",
        "sec-open-questions-of-buoys: Section 2.1, /chapters/buoys/#open-questions-of-buoys",
        "def-mooring: Definition 2.1, /chapters/buoys/#def-mooring",
        "fig-buoy: Figure 2.1, /chapters/buoys/#fig-buoy",
        "tbl-buoys: Table 2.1, /chapters/buoys/#tbl-buoys",
      ]
    `);
  });

  it('puts papers into their home chapters by year, then title', () => {
    expect(survey.chapters.map(({ papers }) => papers)).toEqual([
      ['ames2021lanterns', 'cole2023survey'],
      ['drew2022buoys', 'drew2022moorings'],
      [],
    ]);
  });

  it('labels papers, with letters where two would share a label', () => {
    expect([...survey.papers.values()].map(({ label }) => label)).toEqual([
      'Ames et al., 2021',
      'Cole, 2023',
      'Drew and Eames, 2022a',
      'Drew and Eames, 2022b',
    ]);
  });

  it('collects citations with the sentence around them', () => {
    expect(
      survey.citations.map(({ key, anchor, evidenceId, sentence }) => ({
        key,
        anchor,
        evidenceId,
        sentence,
      })),
    ).toMatchInlineSnapshot(`
      [
        {
          "anchor": "cite-1",
          "evidenceId": "ev-ames2021lanterns-1",
          "key": "ames2021lanterns",
          "sentence": "Some networks dim on purpose.",
        },
        {
          "anchor": "cite-1",
          "evidenceId": undefined,
          "key": "cole2023survey",
          "sentence": "Some networks dim on purpose.",
        },
        {
          "anchor": "cite-2",
          "evidenceId": "ev-ames2021lanterns-2",
          "key": "ames2021lanterns",
          "sentence": "They save memory.",
        },
        {
          "anchor": "cite-3",
          "evidenceId": undefined,
          "key": "ames2021lanterns",
          "sentence": "Ames et al. (2021) choose Equation 1.1, e.g. for night scenes.",
        },
        {
          "anchor": "cite-1",
          "evidenceId": "ev-drew2022buoys-1",
          "key": "drew2022buoys",
          "sentence": "A buoy, held as in Definition 2.1.",
        },
        {
          "anchor": "cite-2",
          "evidenceId": undefined,
          "key": "drew2022buoys",
          "sentence": "Drew and Eames, 2022a",
        },
        {
          "anchor": "cite-3",
          "evidenceId": "ev-drew2022buoys-2",
          "key": "drew2022buoys",
          "sentence": "Drew and Eames, 2022a: no drift",
        },
        {
          "anchor": "cite-4",
          "evidenceId": undefined,
          "key": "drew2022moorings",
          "sentence": "Drew and Eames, 2022b",
        },
        {
          "anchor": "cite-5",
          "evidenceId": "ev-drew2022moorings-1",
          "key": "drew2022moorings",
          "sentence": "Drew and Eames, 2022b: drift",
        },
        {
          "anchor": "cite-6",
          "evidenceId": undefined,
          "key": "drew2022moorings",
          "sentence": "Nobody knows.",
        },
        {
          "anchor": "cite-1",
          "evidenceId": "ev-drew2022buoys-1",
          "key": "drew2022buoys",
          "sentence": "Its decay is that of.",
        },
      ]
    `);
  });

  it('links papers back to what cites them', () => {
    expect(
      survey.papers.get('drew2022buoys')?.citedBy.map(({ from, anchor }) => ({ ...from, anchor })),
    ).toEqual([
      { chapter: 'buoys', anchor: 'cite-1' },
      { chapter: 'buoys', anchor: 'cite-2' },
      { chapter: 'buoys', anchor: 'cite-3' },
      { paper: 'ames2021lanterns', anchor: 'cite-1' },
    ]);
  });

  it("keeps the digest's own words, damage included", () => {
    expect(survey.papers.get('ames2021lanterns')?.sourceTexts).toEqual([
      'Lanterns: Slow Light for Fast Networks',
      expect.stringContaining('Oleft(N log Nright)'),
    ]);
  });
});

describe('readSurvey', () => {
  it('gives the same survey while no file has changed, and reads a changed file anew', async () => {
    const root = join(scratch, 'changing');
    await cp(small, root, { recursive: true });
    const first = await readSurvey(root);
    expect(await readSurvey(root)).toBe(first);
    const chapter = join(root, 'content/chapters/02-buoys.mdx');
    await writeFile(chapter, '---\ntitle: Changed\nsummary: S.\n---\n\nNothing.\n');
    await utimes(chapter, 1, 1);
    const second = await readSurvey(root);
    expect(second.chapters[1]?.title).toBe('Changed');
    expect(second.papers.get('cole2023survey')?.page).toBe(first.papers.get('cole2023survey')?.page);
  });

  it('works for a folder that holds nothing but a digest', async () => {
    const root = join(scratch, 'bare');
    await cp(join(small, 'seeds'), join(root, 'seeds'), { recursive: true });
    const survey = await readSurvey(root);
    expect(survey.digests.map(({ entries }) => entries.length)).toEqual([4]);
    expect([survey.papers.size, survey.chapters.length, survey.diagnostics]).toEqual([0, 0, []]);
  });

  it('works for an empty folder', async () => {
    const survey = await readSurvey(join(scratch, 'nothing'));
    expect([survey.config.title, survey.digests, survey.diagnostics]).toEqual(['Survey', [], []]);
  });

  it('reports a file that is no YAML, and goes on without it', async () => {
    const root = join(scratch, 'broken');
    await cp(small, root, { recursive: true });
    await writeFile(join(root, 'content/glossary.yaml'), '- id: mooring\n  term: "open\n');
    await writeFile(
      join(root, 'content/vocabulary.yaml'),
      'tags:\n  - id: decay\n    group: methods\n    label: 3\n',
    );
    const survey = await readSurvey(root);
    expect(problemsOf(survey)).toMatchInlineSnapshot(`
      [
        "content/glossary.yaml:3:1 yaml-syntax A quotation mark, bracket or comma is missing.",
        "content/vocabulary.yaml:2:5 data-file \`tags[0].definition\` is missing; expected text.",
        "content/vocabulary.yaml:3:12 data-file \`tags[0].group\` is the text “methods”; expected one of method, domain, question.",
        "content/vocabulary.yaml:4:12 data-file \`tags[0].label\` is the number 3; expected text.",
      ]
    `);
  });
});
