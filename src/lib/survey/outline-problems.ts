import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { frontmatterPlace } from './front-matter.ts';
import type { SurveyChapter } from './types.ts';

/** The file that lists parts and chapters. */
export const outlineFile = 'content/survey.yaml';

/** `content/chapters/06-collapse.mdx` for 6 and `collapse`. */
export function chapterFile(number: number, slug: string): string {
  return `content/chapters/${String(number).padStart(2, '0')}-${slug}.mdx`;
}

function lowerFirst(name: string): string {
  return name.replace(/^Chapter/u, 'chapter');
}

export function top(file: string): Place {
  return { file, line: 1, column: 1 };
}

function fileNumber(file: string): number {
  return Number(/(?:^|\/)(\d{2})-[^/]*$/u.exec(file)?.[1]);
}

export function badFileName(page: ParsedPage): Diagnostic {
  return {
    rule: 'chapter-file-name',
    severity: 'error',
    message: `The name of ${page.file} is not that of a chapter.`,
    hint: 'Chapters are called NN-slug.mdx: two figures, a dash and the slug, in lower case.',
    place: top(page.file),
  };
}

export function twoFiles(page: ParsedPage, first: ParsedPage, slug: string): Diagnostic {
  return {
    rule: 'duplicate-chapter',
    severity: 'error',
    message: `Two files hold the chapter “${slug}”.`,
    hint: 'Keep one of them.',
    place: top(page.file),
    related: [{ message: 'The other one.', place: top(first.file) }],
  };
}

export function listedTwice(slug: string, place: Place): Diagnostic {
  return {
    rule: 'duplicate-chapter',
    severity: 'error',
    message: `The outline lists the chapter “${slug}” twice.`,
    hint: 'Remove one of the two entries.',
    place,
  };
}

export function notInOutline(page: ParsedPage, slug: string, chapters: readonly SurveyChapter[]): Diagnostic {
  const close = nearest(
    slug,
    chapters.map((chapter) => chapter.slug),
    1,
  )[0];
  return {
    rule: 'chapter-not-in-outline',
    severity: 'error',
    message: `The outline in ${outlineFile} has no chapter “${slug}”, so this file would not be published.`,
    hint:
      close === undefined
        ? `Add it to ${outlineFile}.`
        : `Did you mean “${close}”? Else add it to ${outlineFile}.`,
    place: top(page.file),
  };
}

/** The outline decides order and the file the title; where the other says something else, that is only confusing. */
export function checkFile(
  page: ParsedPage,
  { slug, name, title }: SurveyChapter,
  listed: { title: string; number: number },
): Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (fileNumber(page.file) !== listed.number) {
    const file = chapterFile(listed.number, slug);
    notes.push({
      rule: 'chapter-file-number',
      severity: 'note',
      message: `“${slug}” is ${lowerFirst(name)} in the outline, its file has another number.`,
      hint: `Call the file ${file.slice(file.lastIndexOf('/') + 1)}; the outline decides the order.`,
      place: top(page.file),
    });
  }
  if (title !== listed.title) {
    notes.push({
      rule: 'chapter-title-differs',
      severity: 'note',
      message: `The outline calls this chapter “${listed.title}”, its file “${title}”.`,
      hint: `The title of the file is shown; write the same into ${outlineFile}.`,
      place: frontmatterPlace(page, ['title']),
    });
  }
  return notes;
}
