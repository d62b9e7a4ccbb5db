import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../run-script.ts';
import { scratchSurvey, type ScratchSurvey } from './scratch-survey.ts';

const chapter = (line: string): string => `---
title: A chapter
summary: A chapter for this test.
---

## A section

${line}
`;

/** What a contributor may get wrong; each stands on line 8 of the chapter. */
const mistakes: [title: string, line: string, rule: string, column: number, says: RegExp][] = [
  [
    'a quotation that is not in the digest',
    'Forget it [@tian2021understanding, "representations never collapse at all"].',
    'evidence-not-found',
    0,
    /representations never collapse at all/u,
  ],
  [
    'an unknown key',
    'As shown [@tian2021misunderstanding, "x"].',
    'unknown-key',
    0,
    /tian2021understanding/u,
  ],
  ['an unknown target', 'See @eq-nowhere for more.', 'unknown-target', 5, /eq-nowhere/u],
  ['an import', "import fs from 'node:fs'", '', 1, /import/u],
  ['an expression', 'Two is {1 + 1}.', '', 8, /\\\{/u],
  ['raw HTML', 'A <script>alert(1)</script> here.', 'raw-html', 4, /script/u],
];

describe('a mistake in a chapter', () => {
  let survey: ScratchSurvey;
  beforeAll(async () => {
    survey = await scratchSurvey(['000_9993ebaf9eebf496.txt', 'references.bib']);
    await survey.write(
      'content/survey.yaml',
      'title: A survey\nparts:\n  - title: One part\n    chapters:\n      - slug: a-chapter\n        title: A chapter\n',
    );
    expect((await runScript('ingest', ['--root', survey.root])).code).toBe(0);
  });
  afterAll(() => survey.remove());

  it('is not there to begin with', async () => {
    await survey.write(
      'content/chapters/01-a-chapter.mdx',
      chapter('Plain words [@tian2021understanding, "DirectPred"].'),
    );
    const { code, output } = await runScript('check', ['--root', survey.root]);
    expect(output).not.toMatch(/\berror\b.*content\/chapters/u);
    expect(code).toBe(0);
  });

  it.each(mistakes)(
    'of the sort "%s" fails the check with its place and a hint',
    async (_title, line, rule, column, says) => {
      await survey.write('content/chapters/01-a-chapter.mdx', chapter(line));
      const { code, output } = await runScript('check', ['--root', survey.root]);
      expect(code).toBe(1);
      expect(output).toMatch(
        new RegExp(`content/chapters/01-a-chapter\\.mdx:8:${column === 0 ? '\\d+' : String(column)}\\b`, 'u'),
      );
      expect(output).toContain(rule);
      expect(output).toMatch(says);
      expect(output).toMatch(/hint/u);
      expect(output).not.toMatch(/^\s+at /mu);
    },
  );

  it.each(mistakes.slice(0, 4))(
    'of the sort "%s" fails the build with its place and a hint',
    async (_title, line, _rule, _column, says) => {
      await survey.write('content/chapters/01-a-chapter.mdx', chapter(line));
      const { code, output } = await runScript('build', [
        '--root',
        survey.root,
        '--out',
        `${survey.root}/site`,
      ]);
      expect(code).toBe(1);
      expect(output).toMatch(/content\/chapters\/01-a-chapter\.mdx:8:\d+/u);
      expect(output).toMatch(says);
      expect(output).toMatch(/hint/u);
      expect(output).not.toMatch(/^\s+at /mu);
    },
  );
});
