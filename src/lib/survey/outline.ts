import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { chapterFrontmatterSchema } from './chapter-front-matter.ts';
import type { SurveyConfig } from './config.ts';
import { checkFrontmatter, frontmatterPlace } from './front-matter.ts';
import { romanNumeral } from './roman.ts';
import type { SurveyChapter, SurveyPart, SurveySources } from './types.ts';

type PlaceIn = NonNullable<SurveySources['placeIn']>;

/** The file that lists parts and chapters. */
export const outlineFile = 'content/survey.yaml';

/** Parts and chapters in order, chapters numbered through all parts, each with its page where one is written. */
export function buildOutline(
  config: SurveyConfig,
  pages: readonly ParsedPage[],
  placeIn: PlaceIn = top,
): { parts: SurveyPart[]; chapters: SurveyChapter[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const bySlug = new Map<string, ParsedPage>();
  for (const page of pages) {
    const slug = chapterSlug(page.file);
    const first = slug === undefined ? undefined : bySlug.get(slug);
    if (slug === undefined) diagnostics.push(badFileName(page));
    else if (first === undefined) bySlug.set(slug, page);
    else diagnostics.push(twoFiles(page, first, slug));
  }
  const chapters: SurveyChapter[] = [];
  const parts = config.parts.map((part, index): SurveyPart => {
    for (const [position, entry] of part.chapters.entries()) {
      const place = placeIn(outlineFile, ['parts', index, 'chapters', position, 'slug']);
      if (chapters.some((other) => other.slug === entry.slug)) {
        diagnostics.push(listedTwice(entry.slug, place));
        continue;
      }
      const page = bySlug.get(entry.slug);
      const { chapter, problems } = outlineChapter(entry, page, {
        number: chapters.length + 1,
        part: index,
        place,
      });
      chapters.push(chapter);
      diagnostics.push(...problems);
    }
    const slugs = chapters.filter((chapter) => chapter.part === index).map((chapter) => chapter.slug);
    return {
      number: index + 1,
      numeral: romanNumeral(index + 1),
      title: part.title,
      summary: part.summary,
      chapters: slugs,
    };
  });
  const titles = new Map(
    config.parts.flatMap((part) => part.chapters.map(({ slug, title }) => [slug, title])),
  );
  for (const [slug, page] of bySlug) {
    const chapter = chapters.find((entry) => entry.slug === slug);
    if (chapter === undefined) diagnostics.push(notInOutline(page, slug, chapters));
    else diagnostics.push(...checkFile(page, chapter, titles.get(slug) ?? ''));
  }
  return { parts, chapters, diagnostics };
}

/** An outline that lists the chapter files, for when the real one cannot be read: they are checked all the same. */
export function outlineOfFiles(config: SurveyConfig, pages: readonly ParsedPage[]): SurveyConfig {
  const slugs = new Set(pages.flatMap(({ file }) => chapterSlug(file) ?? []));
  const chapters = [...slugs].map((slug) => ({ slug, title: slug, summary: '' }));
  return { ...config, parts: [{ title: config.title, summary: '', chapters }] };
}

/** `collapse` for `content/chapters/06-collapse.mdx`. */
export function chapterSlug(file: string): string | undefined {
  return /(?:^|\/)\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/u.exec(file)?.[1];
}

/** Site path of a chapter, without the base. */
export function chapterPath(slug: string): string {
  return `/chapters/${slug}/`;
}

type Entry = SurveyConfig['parts'][number]['chapters'][number];

function outlineChapter(
  entry: Entry,
  page: ParsedPage | undefined,
  { number, part, place }: { number: number; part: number; place: Place },
) {
  const { slug, title, summary } = entry;
  const chapter: SurveyChapter = {
    slug,
    number,
    part,
    title,
    summary,
    path: chapterPath(slug),
    place: page === undefined ? place : top(page.file),
    headings: [],
    words: 0,
    papers: [],
  };
  if (page === undefined) {
    const note: Diagnostic = {
      rule: 'chapter-without-prose',
      severity: 'note',
      message: `Chapter “${slug}” has no file yet; its page lists its papers only.`,
      hint: `Write content/chapters/${String(number).padStart(2, '0')}-${slug}.mdx.`,
      place,
    };
    return { chapter, problems: [note] };
  }
  const { value, diagnostics } = checkFrontmatter(page, chapterFrontmatterSchema);
  chapter.page = page;
  if (value !== undefined) {
    chapter.frontmatter = value;
    chapter.title = value.title;
    chapter.summary = value.summary;
  }
  return { chapter, problems: diagnostics };
}

function top(file: string): Place {
  return { file, line: 1, column: 1 };
}

function fileNumber(file: string): number {
  return Number(/(?:^|\/)(\d{2})-[^/]*$/u.exec(file)?.[1]);
}

function badFileName(page: ParsedPage): Diagnostic {
  return {
    rule: 'chapter-file-name',
    severity: 'error',
    message: `The name of ${page.file} is not that of a chapter.`,
    hint: 'Chapters are called NN-slug.mdx: two figures, a dash and the slug, in lower case.',
    place: top(page.file),
  };
}

function twoFiles(page: ParsedPage, first: ParsedPage, slug: string): Diagnostic {
  return {
    rule: 'duplicate-chapter',
    severity: 'error',
    message: `Two files hold the chapter “${slug}”.`,
    hint: 'Keep one of them.',
    place: top(page.file),
    related: [{ message: 'The other one.', place: top(first.file) }],
  };
}

function listedTwice(slug: string, place: Place): Diagnostic {
  return {
    rule: 'duplicate-chapter',
    severity: 'error',
    message: `The outline lists the chapter “${slug}” twice.`,
    hint: 'Remove one of the two entries.',
    place,
  };
}

function notInOutline(page: ParsedPage, slug: string, chapters: readonly SurveyChapter[]): Diagnostic {
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
function checkFile(page: ParsedPage, { slug, number, title }: SurveyChapter, listed: string): Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (fileNumber(page.file) !== number) {
    notes.push({
      rule: 'chapter-file-number',
      severity: 'note',
      message: `“${slug}” is chapter ${number} in the outline, its file has another number.`,
      hint: `Call the file ${String(number).padStart(2, '0')}-${slug}.mdx; the outline decides the order.`,
      place: top(page.file),
    });
  }
  if (title !== listed) {
    notes.push({
      rule: 'chapter-title-differs',
      severity: 'note',
      message: `The outline calls this chapter “${listed}”, its file “${title}”.`,
      hint: `The title of the file is shown; write the same into ${outlineFile}.`,
      place: frontmatterPlace(page, ['title']),
    });
  }
  return notes;
}
