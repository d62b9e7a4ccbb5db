import { plainText } from '../site/plain-text.ts';
import { numberedTitle } from '../survey/chapter-names.ts';
import type { Survey, SurveyChapter } from '../survey/types.ts';
import type { PaperGroup } from './paper-groups.ts';
import { partPath, partTitle } from './part-document.ts';
import type { BookDocument, ContentsEntry } from './types.ts';

/** The table of contents, for every reading system: parts, chapters and their sections, papers by chapter, glossary. */
export function bookContents(
  survey: Survey,
  documents: readonly BookDocument[],
  groups: readonly PaperGroup[],
): ContentsEntry[] {
  const byPath = new Map(
    documents.flatMap((document) => (document.path === undefined ? [] : [[document.path, document]])),
  );
  const entry = (path: string, title: string, entries: ContentsEntry[] = []): ContentsEntry[] => {
    const document = byPath.get(path);
    return document === undefined ? [] : [{ title: plainText(title), href: document.file, entries }];
  };
  const chapter = (one: SurveyChapter): ContentsEntry[] => {
    const [made] = entry(one.path, numberedTitle(one));
    if (made === undefined) return [];
    const sections = one.headings.filter(({ depth }) => depth === 2);
    return [
      {
        ...made,
        entries: sections.map(({ number, title, id }) => ({
          title: plainText(`${number} ${title}`),
          href: `${made.href}#${id}`,
          entries: [],
        })),
      },
    ];
  };
  const outside = survey.chapters.filter(({ part }) => part === undefined);
  const before = outside.filter((one) => one === survey.chapters[0]);
  const papers = (group: PaperGroup): ContentsEntry[] =>
    group.papers.flatMap((paper) => entry(paper.path, `${paper.title} (${paper.label})`));
  return [
    ...front(documents),
    ...before.flatMap(chapter),
    ...survey.parts.flatMap((part) =>
      entry(
        partPath(part),
        partTitle(part),
        survey.chapters.filter((one) => one.part === part.number - 1).flatMap(chapter),
      ),
    ),
    ...outside.filter((one) => !before.includes(one)).flatMap(chapter),
    ...entry(
      '/papers/',
      'The papers',
      groups.flatMap((group) =>
        entry(group.path, group.title, papers(group)).map((made) => ({ ...made, folded: true })),
      ),
    ),
    ...entry('/glossary/', 'Glossary and index'),
  ];
}

function front(documents: readonly BookDocument[]): ContentsEntry[] {
  return documents
    .filter(({ matter }) => matter === 'frontmatter')
    .map(({ title, file }) => ({ title, href: file, entries: [] }));
}
