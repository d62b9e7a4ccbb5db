import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { chapterFrontmatterSchema } from './chapter-front-matter.ts';
import type { SurveyConfig } from './config.ts';
import { checkFrontmatter } from './front-matter.ts';
import {
  badFileName,
  chapterFile,
  checkFile,
  listedTwice,
  notInOutline,
  outlineFile,
  top,
  twoFiles,
} from './outline-problems.ts';
import { romanNumeral } from './roman.ts';
import type { SurveyChapter, SurveyPart, SurveySources } from './types.ts';

type PlaceIn = NonNullable<SurveySources['placeIn']>;

/**
 * Parts and chapters in order, each with its page where one is written. Chapters are numbered through all parts; the
 * introduction and the closing chapter, which belong to no part, have a name instead of a number.
 */
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
  const positions = new Map<string, ListedEntry & { fileNumber: number }>();
  let fileNumber = 0;
  for (const listed of listEntries(config)) {
    const { entry, path, part } = listed;
    const place = placeIn(outlineFile, [...path, 'slug']);
    if (positions.has(entry.slug)) {
      diagnostics.push(listedTwice(entry.slug, place));
      continue;
    }
    // An introduction has the number 0 in the name of its file.
    if (part !== undefined || chapters.length > 0) fileNumber += 1;
    positions.set(entry.slug, { ...listed, fileNumber });
    const { chapter, problems } = outlineChapter(listed, bySlug.get(entry.slug), { fileNumber, place });
    chapters.push(chapter);
    diagnostics.push(...problems);
  }
  const parts = config.parts.map(({ title, summary }, index): SurveyPart => ({
    number: index + 1,
    numeral: romanNumeral(index + 1),
    title,
    summary,
    chapters: chapters.filter(({ part }) => part === index).map(({ slug }) => slug),
  }));
  for (const [slug, page] of bySlug) {
    const chapter = chapters.find((entry) => entry.slug === slug);
    const listed = positions.get(slug);
    if (chapter === undefined || listed === undefined) diagnostics.push(notInOutline(page, slug, chapters));
    else
      diagnostics.push(...checkFile(page, chapter, { title: listed.entry.title, number: listed.fileNumber }));
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

/** A chapter as the outline lists it. */
interface ListedEntry {
  entry: SurveyConfig['parts'][number]['chapters'][number];
  /** Where it stands in the file. */
  path: PropertyKey[];
  /** Index of its part; the introduction and the closing chapter are in none, and have no number. */
  part?: number;
}

/** In reading order. */
function listEntries({ introduction, parts, closing }: SurveyConfig): ListedEntry[] {
  return [
    ...(introduction === undefined ? [] : [{ entry: introduction, path: ['introduction'] }]),
    ...parts.flatMap(({ chapters }, part) =>
      chapters.map((entry, position) => ({
        entry,
        path: ['parts', part, 'chapters', position],
        part,
      })),
    ),
    ...(closing === undefined ? [] : [{ entry: closing, path: ['closing'] }]),
  ];
}

function outlineChapter(
  { entry, part }: ListedEntry,
  page: ParsedPage | undefined,
  { fileNumber, place }: { fileNumber: number; place: Place },
) {
  const { slug, title, summary } = entry;
  const chapter: SurveyChapter = {
    slug,
    ...(part === undefined ? {} : { number: fileNumber, part }),
    name: part === undefined ? title : `Chapter ${fileNumber}`,
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
      hint: `Write ${chapterFile(fileNumber, slug)}.`,
      place,
    };
    return { chapter, problems: [note] };
  }
  const { value, diagnostics } = checkFrontmatter(page, chapterFrontmatterSchema);
  chapter.page = page;
  if (value !== undefined) {
    chapter.frontmatter = value;
    chapter.title = value.title;
    if (part === undefined) chapter.name = value.title;
    chapter.summary = value.summary;
  }
  return { chapter, problems: diagnostics };
}
