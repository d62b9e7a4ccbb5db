import { outlineFile } from '../survey/outline-problems.ts';
import { relationsPath } from '../survey/relations.ts';
import type { Survey } from '../survey/types.ts';
import { subjectOf } from './page-subject.ts';
import { perSurvey } from './per-survey.ts';

/** Pages that show every paper. */
const ofPapers: ReadonlySet<string> = new Set(['/papers/', '/timeline/', '/map/', '/bibliography/']);

/** Pages that show something of everything. */
const ofAll: ReadonlySet<string> = new Set(['/', '/changes/']);

/** The files that a page is made from, relative to the survey's root; none for a page that the generator alone makes. */
export function sourceFiles(survey: Survey, path: string): readonly string[] {
  const subject = subjectOf(survey, path);
  if (subject?.paper !== undefined) return [subject.paper.page.file];
  if (subject?.chapter !== undefined)
    return subject.chapter.page === undefined ? [] : [subject.chapter.page.file];
  const { papers, chapters } = filesOf(survey);
  if (ofPapers.has(path)) return papers;
  if (path === '/chapters/') return chapters;
  if (path === '/glossary/') return ['content/glossary.yaml'];
  if (path === '/coverage/') return survey.digests.map(({ file }) => `seeds/${file}`);
  if (ofAll.has(path)) return [...chapters, ...papers];
  const related = survey.chapters.find((chapter) => relationsPath(chapter) === path);
  return related?.papers.flatMap((key) => survey.papers.get(key)?.page.file ?? []) ?? [];
}

const filesOf = perSurvey(({ papers, chapters }: Survey) => ({
  papers: [...papers.values()].map(({ page }) => page.file),
  chapters: [outlineFile, ...chapters.flatMap(({ page }) => page?.file ?? [])],
}));

/**
 * When what a page shows last changed.
 *
 * @param lastChanged the date of a file, `2026-11-20`, where it is known
 */
export function pageChanged(
  survey: Survey,
  path: string,
  lastChanged: (file: string) => string | undefined,
): string | undefined {
  return sourceFiles(survey, path)
    .flatMap((file) => lastChanged(file) ?? [])
    .reduce<string | undefined>(
      (latest, date) => (latest === undefined || date > latest ? date : latest),
      undefined,
    );
}
