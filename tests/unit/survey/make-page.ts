import { parsePage } from '../../../src/lib/dialect/parse-page.ts';
import type { ParsedPage } from '../../../src/lib/dialect/types.ts';
import { buildSurvey } from '../../../src/lib/survey/build-survey.ts';
import { surveyConfigSchema } from '../../../src/lib/survey/config.ts';
import type { Survey, SurveySources } from '../../../src/lib/survey/types.ts';
import type { Digest } from '../../../src/lib/seeds/types.ts';

/** A chapter page with this body; its file is `content/chapters/NN-<slug>.mdx`. */
export function chapterPage(name: string, body: string): ParsedPage {
  const title = name.replace(/^\d+-(.)/u, (_, letter: string) => letter.toUpperCase());
  return parsePage(`content/chapters/${name}.mdx`, `---\ntitle: ${title}\nsummary: S.\n---\n\n${body}\n`);
}

/** A paper page. `fields` is more front matter. */
export function paperPage(key: string, title: string, abstract: string, fields = ''): ParsedPage {
  const entry = fields.includes('seeds:') ? '' : 'seeds:\n  - file: a.txt\n    lines: [1, 3]\n';
  const frontmatter = `key: ${key}\ntitle: ${JSON.stringify(title)}\n${entry}${fields}`;
  return parsePage(
    `content/papers/${key}.mdx`,
    `---\n${frontmatter.trimEnd()}\n---\n\n<Abstract>\n\n${abstract}\n\n</Abstract>\n`,
  );
}

/** A digest `a.txt` with entries of three lines each. */
export function digestOf(entries: { title: string; abstract: string }[]): Digest {
  return {
    file: 'a.txt',
    layout: 'spaced',
    ledger: [],
    diagnostics: [],
    entries: entries.map(({ title, abstract }, index) => ({
      file: 'a.txt',
      lines: { from: index * 4 + 1, to: index * 4 + 3 },
      title,
      titleLine: index * 4 + 1,
      abstract,
      abstractLine: index * 4 + 3,
    })),
  };
}

/** A survey with chapters `one` and `two`, from whatever parts a test gives. */
export function surveyOf(parts: Partial<SurveySources>): Survey {
  const config = surveyConfigSchema.parse({
    title: 'T',
    parts: [
      {
        title: 'P',
        chapters: [
          { slug: 'one', title: 'One' },
          { slug: 'two', title: 'Two' },
        ],
      },
    ],
  });
  return buildSurvey({
    config,
    vocabulary: { kinds: [], tags: [] },
    glossary: [],
    papers: [],
    chapters: [],
    digests: [],
    figures: new Map(),
    diagnostics: [],
    ...parts,
  });
}

/** What an invented survey need not have. */
export const unfinished = new Set([
  'chapter-without-prose',
  'paper-without-chapter',
  'paper-unfinished',
  'paper-not-cited',
  'citation-without-evidence',
]);

/** Diagnostics without the notes that chapters lack prose, as `file:line:column rule message`. */
export function problemsOf({ diagnostics }: Pick<Survey, 'diagnostics'>): string[] {
  return diagnostics
    .filter(({ rule }) => !unfinished.has(rule))
    .map(({ place, rule, message }) => `${place.file}:${place.line}:${place.column} ${rule} ${message}`);
}
