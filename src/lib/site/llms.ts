import { numberedChapters, numberedTitle } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import { count } from './number-words.ts';
import { addresses } from './href.ts';
import { plainText } from './plain-text.ts';
import { surveyTitle } from './survey-title.ts';

/** `/llms.txt` (llmstxt.org): what there is and where its sources are, for programs that read. */
export function llmsText(survey: Survey, addressOf: (path: string) => string): string {
  const { description, licence } = survey.config;
  const link = (name: string, path: string, note: string): string =>
    `- [${name}](${addressOf(path)}): ${plainText(note)}`;
  const written = survey.chapters.filter(({ page }) => page !== undefined);
  const planned = survey.chapters.filter(({ page }) => page === undefined);
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines];
  return [
    `# ${surveyTitle(survey.config)}`,
    ...(description === '' ? [] : ['', `> ${description}`]),
    '',
    `${count(survey.papers.size, 'paper')} in ${count(numberedChapters(survey).length, 'chapter')}. Each page of a chapter or a paper has its source beside it as Markdown: ${addressOf('/chapters/')}SLUG.md and ${addressOf('/papers/')}KEY.md. The prose is ${licence}; abstracts belong to their authors.`,
    ...section('How to read a citation', [
      '- `[@key]` cites the paper with that key; `@key` does so as part of the sentence.',
      '- `[@key, "words"]` carries evidence: words that stand in the title or the abstract of that paper. The build compares them with the digest and refuses what is not there. Case, white space and the marks of mathematics do not count; an ellipsis joins two pieces in their order.',
      '- `@ch-…`, `@sec-…`, `@eq-…`, `@fig-…`, `@tbl-…` and `@def-…` point at chapters, sections, equations, figures, tables and definitions.',
      '- The survey is made from titles and abstracts, not from whole papers.',
    ]),
    ...section(
      'Chapters',
      written.map((chapter) => link(numberedTitle(chapter), `/chapters/${chapter.slug}.md`, chapter.summary)),
    ),
    ...section('Papers', [
      link(
        'Index',
        addresses.papersJson,
        'every paper with its facts, chapter, kind, topics, one-sentence brief and how often it is cited, as JSON',
      ),
      `- One paper: ${addressOf('/papers/')}KEY.md has its facts, the abstract in the words of its digest, and notes; KEY.bib is its BibTeX entry.`,
    ]),
    ...section('Data', [
      link(
        'Everything in one file',
        addresses.llmsFull,
        'the Markdown of all chapters, then every paper in a line',
      ),
      link(
        'References',
        addresses.bibtex,
        `BibTeX; also ${addressOf(addresses.cslJson)} (CSL-JSON) and ${addressOf(addresses.ris)} (RIS)`,
      ),
      link('Glossary', '/glossary/', 'terms and where they are used'),
      link('Coverage', '/coverage/', 'what became of each entry of the digests'),
      link('Changes', addresses.feed, 'what is new, as RSS'),
    ]),
    ...section(
      'Optional',
      planned.map((chapter) =>
        link(numberedTitle(chapter), chapter.path, `${chapter.summary} (papers only so far)`),
      ),
    ),
    '',
  ].join('\n');
}

/** `/llms-full.txt`: the Markdown of all chapters as their authors wrote it, then every paper in a line. */
export function llmsFullText(survey: Survey, addressOf: (path: string) => string): string {
  const chapters = survey.chapters.flatMap((chapter) =>
    chapter.page === undefined
      ? []
      : [
          `<!-- ${numberedTitle(chapter)}: ${addressOf(chapter.path)} -->`,
          '',
          chapter.page.source.trim(),
          '',
        ],
  );
  const papers = [...survey.papers.values()].map(({ key, title, label, brief }) => {
    const about = brief === undefined ? '' : `. ${plainText(brief)}`;
    return `- ${key}: ${plainText(title)} (${label})${about}`;
  });
  return [`# ${surveyTitle(survey.config)}`, '', ...chapters, '# Papers', '', ...papers, ''].join('\n');
}
