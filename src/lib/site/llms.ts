import { numberedChapters, numberedTitle } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import { count } from './number-words.ts';
import { plainText } from './plain-text.ts';

/** `/llms.txt` (llmstxt.org): what there is and where its sources are, for programs that read. */
export function llmsText(survey: Survey, addressOf: (path: string) => string): string {
  const { title, subtitle, description, licence } = survey.config;
  const link = (name: string, path: string, note: string): string =>
    `- [${name}](${addressOf(path)}): ${plainText(note)}`;
  const written = survey.chapters.filter(({ page }) => page !== undefined);
  const planned = survey.chapters.filter(({ page }) => page === undefined);
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', `## ${heading}`, '', ...lines];
  return [
    `# ${subtitle === undefined ? title : `${title}: ${subtitle}`}`,
    ...(description === '' ? [] : ['', `> ${description}`]),
    '',
    `${count(survey.papers.size, 'paper')} in ${count(numberedChapters(survey).length, 'chapter')}. Each page has its source as .md beside it: /papers/KEY.md and /chapters/SLUG.md. A citation \`[@key, "words"]\` carries words that stand in that paper's title or abstract; the build refuses words that do not. The prose is ${licence}; abstracts belong to their authors.`,
    ...section(
      'Chapters',
      written.map((chapter) => link(numberedTitle(chapter), `/chapters/${chapter.slug}.md`, chapter.summary)),
    ),
    ...section('Data', [
      link('Papers', '/api/papers.json', 'every paper with its facts, chapter, kind and tags, as JSON'),
      link('References', '/references.bib', 'BibTeX; also /references.json (CSL-JSON) and /references.ris'),
      link('Glossary', '/glossary/', 'terms and where they are used'),
      link('Coverage', '/coverage/', 'what became of each entry of the digests'),
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
