import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyChapter, SurveyPaper } from '../survey/types.ts';
import { changedPlace, otherTitles } from './changed-place.ts';
import type { Change } from './history.ts';
import { summariseFiles } from './history.ts';
import { count, listWords } from './number-words.ts';
import { groupBy } from './per-survey.ts';

/** The changes of one page, or of one chapter with the papers that live there, within a stretch of time. */
export interface ChangeGroup {
  /** The same from build to build: its path, title or commit. */
  id: string;
  /** May hold mathematics between dollars. */
  title: string;
  /** Site path; absent where the changes have no page of their own. */
  path?: string;
  /** `the chapter and 22 of its papers`; empty where the title says it all. */
  what: string;
  /** Newest first; none is missing. */
  changes: Change[];
  /** Pages that changed with it. */
  pages: { label: string; path: string }[];
  /** Its file, where it has one. */
  file?: string;
}

/** A change of more pages, or of pages in more chapters, is told once instead of once a page. */
const wide = { pages: 40, chapters: 3 };
/** So few papers of a chapter are told one by one when the chapter itself did not change. */
const few = 3;

/** Changes by page: chapters in order, papers, what else there is, and last each change that went through many pages. */
export function changeGroups(survey: Survey, changes: readonly Change[]): ChangeGroup[] {
  const all = changes.map((change) => ({
    change,
    touched: change.files.map(({ file, status }) => ({
      change,
      file,
      status,
      place: changedPlace(survey, file),
    })),
  }));
  const touched = all.filter((one) => !isWide(one.touched)).flatMap((one) => one.touched);
  const homes = groupBy(touched, ({ place }) => (place.kind === 'other' ? undefined : place.chapter));
  const byTitle = groupBy(touched, ({ place }) => (place.kind === 'other' ? place.title : undefined));
  return [
    ...survey.chapters.flatMap((chapter) => chapterGroups(chapter, homes.get(chapter) ?? [])),
    ...paperGroups((homes.get(undefined) ?? []).filter(({ place }) => place.kind === 'paper')),
    ...otherTitles.flatMap((title) => otherGroup(title, byTitle.get(title) ?? [])),
    ...all.filter((one) => isWide(one.touched)).map((one) => wideGroup(one.change, one.touched)),
  ];
}

/** What was said of changes, each once, with how many times. */
export function subjectsOf(changes: readonly Change[]): { subject: string; times: number }[] {
  return [...groupBy(changes, ({ subject }) => subject)].map(([subject, { length }]) => ({
    subject,
    times: length,
  }));
}

interface Touched {
  change: Change;
  file: string;
  status: Change['files'][number]['status'];
  place: ReturnType<typeof changedPlace>;
}

function chapterGroups(chapter: SurveyChapter, touched: readonly Touched[]): ChangeGroup[] {
  const own = touched.filter(({ place }) => place.kind === 'chapter');
  const papers = papersOf(touched);
  if (own.length === 0 && papers.length <= few) return paperGroups(touched);
  const isNew = own.some(({ file, status }) => status === 'added' && file === chapter.page?.file);
  const text = own.length === 0 ? [] : [isNew ? 'the new chapter' : 'the chapter'];
  const notes = papers.length === 0 ? [] : [`${papers.length === 1 ? 'one' : papers.length} of its papers`];
  return [
    {
      id: chapter.path,
      title: numberedTitle(chapter),
      path: chapter.path,
      what: listWords([...text, ...notes]),
      changes: changesOf(touched),
      pages: papers.map(pageOfPaper),
      ...(chapter.page !== undefined && { file: chapter.page.file }),
    },
  ];
}

/** Each paper by itself; papers without a home chapter together when they are many. */
function paperGroups(touched: readonly Touched[]): ChangeGroup[] {
  const papers = papersOf(touched);
  if (papers.length > 4 * few)
    return [
      {
        id: '/papers/',
        title: count(papers.length, 'paper'),
        path: '/papers/',
        what: '',
        changes: changesOf(touched),
        pages: papers.map(pageOfPaper),
      },
    ];
  return papers.map((paper) => {
    const own = touched.filter(({ place }) => place.kind === 'paper' && place.paper === paper);
    const isNew = own.some(({ status }) => status === 'added');
    return {
      id: paper.path,
      title: paper.title,
      path: paper.path,
      what: isNew ? `${paper.label}, new` : paper.label,
      changes: changesOf(own),
      pages: [],
      file: paper.page.file,
    };
  });
}

function otherGroup(title: string, touched: readonly Touched[]): ChangeGroup[] {
  const [first] = touched;
  if (first === undefined || first.place.kind !== 'other') return [];
  const { path } = first.place;
  return [
    {
      id: title,
      title,
      ...(path !== undefined && { path }),
      what: '',
      changes: changesOf(touched),
      pages: [],
    },
  ];
}

function papersOf(touched: readonly Touched[]): SurveyPaper[] {
  const papers = new Set(touched.flatMap(({ place }) => (place.kind === 'paper' ? [place.paper] : [])));
  return [...papers].sort((a, b) => (a.label < b.label ? -1 : 1));
}

function changesOf(touched: readonly Touched[]): Change[] {
  return [...new Set(touched.map(({ change }) => change))];
}

function wideGroup(change: Change, touched: readonly Touched[]): ChangeGroup {
  const chapters = new Set(touched.flatMap(({ place }) => (place.kind === 'chapter' ? [place.chapter] : [])));
  return {
    id: change.commit,
    title: summariseFiles(change.files),
    what: '',
    changes: [change],
    pages: [
      ...[...chapters].map((chapter) => ({ label: numberedTitle(chapter), path: chapter.path })),
      ...papersOf(touched).map(pageOfPaper),
    ],
  };
}

function isWide(touched: readonly Touched[]): boolean {
  const pages = touched.filter(({ place }) => place.kind !== 'other');
  const chapters = new Set(pages.map(({ place }) => (place.kind === 'other' ? undefined : place.chapter)));
  return pages.length > wide.pages || chapters.size > wide.chapters;
}

function pageOfPaper({ label, path }: SurveyPaper): ChangeGroup['pages'][number] {
  return { label, path };
}
