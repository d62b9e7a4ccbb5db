import { plainText } from '../site/plain-text.ts';
import type { Survey } from '../survey/types.ts';
import { chapterDocument } from './chapter-document.ts';
import { bookContents } from './contents.ts';
import { aboutDocument, argumentDocument, coverDocument, titleDocument } from './front-documents.ts';
import { glossaryDocument } from './glossary-document.ts';
import { bookIdentifier } from './identifier.ts';
import { settleLinks } from './links.ts';
import { navDocument, navFile, type Landmark } from './nav-document.ts';
import { ncx, ncxFile } from './ncx.ts';
import { container, mediaTypes, packageDocument } from './package-document.ts';
import { paperDocument } from './paper-document.ts';
import { groupDocument, paperGroups, papersDocument } from './paper-groups.ts';
import { partDocument } from './part-document.ts';
import type { BookDocument, BookFile, BookSources, ManifestItem } from './types.ts';
import { propertiesOf, styleFile, xhtml } from './xhtml.ts';

const folder = 'EPUB';
const packageFile = 'package.opf';

/**
 * The files of an EPUB 3.3 of the whole survey, in the order in which the archive must hold them: `mimetype` first, which
 * must not be compressed.
 *
 * @throws CompendiumError with every error of a page, if there is one.
 */
export function makeBook(sources: BookSources): BookFile[] {
  const { survey, changed, site, style, cover } = sources;
  const groups = paperGroups(survey);
  const front = [coverDocument(survey, cover.file), titleDocument(survey, changed)];
  const others = [
    argumentDocument(survey),
    aboutDocument(survey),
    ...body(survey, sources.colours),
    papersDocument(survey, groups),
    ...groups.flatMap((group) => [
      groupDocument(group),
      ...group.papers.map((paper) => paperDocument(survey, paper)),
    ]),
    survey.glossary.length > 0 ? glossaryDocument(survey) : undefined,
  ].filter((document) => document !== undefined);
  const contents = bookContents(survey, [...front, ...others], groups);
  const documents = [...front, navDocument(contents, landmarks([...front, ...others])), ...others];
  const files = new Map(
    documents.flatMap(({ path, file }) => (path === undefined ? [] : [[path, file] as const])),
  );
  for (const document of documents) settleLinks(document, { files, site });

  const identifier = bookIdentifier(survey.config);
  const items: ManifestItem[] = [
    ...documents.map((document) => ({
      file: document.file,
      mediaType: mediaTypes.xhtml,
      properties: [...(document.file === navFile ? ['nav'] : []), ...propertiesOf(document)],
      inSpine: true,
    })),
    { file: styleFile, mediaType: mediaTypes.css, properties: [], inSpine: false },
    { file: cover.file, mediaType: cover.mediaType, properties: ['cover-image'], inSpine: false },
    { file: ncxFile, mediaType: mediaTypes.ncx, properties: [], inSpine: false },
  ];
  const inside = (file: string, content: string | Uint8Array): BookFile => ({
    name: `${folder}/${file}`,
    content,
  });
  return [
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container(folder, packageFile) },
    inside(packageFile, packageDocument({ config: survey.config, identifier, changed, items })),
    ...documents.map((document) => inside(document.file, xhtml(document))),
    inside(styleFile, style),
    inside(cover.file, cover.bytes),
    inside(ncxFile, ncx(plainText(survey.config.title), identifier, contents)),
  ];
}

/** Introduction, parts with their chapters, closing chapter. */
function body(survey: Survey, colours: ReadonlyMap<string, string>): BookDocument[] {
  return survey.chapters.flatMap((chapter, index) => {
    const part = chapter.part === undefined ? undefined : survey.parts[chapter.part];
    const opens = part !== undefined && survey.chapters[index - 1]?.part !== chapter.part;
    return [...(opens ? [partDocument(survey, part)] : []), chapterDocument(survey, chapter, colours)];
  });
}

function landmarks(documents: readonly BookDocument[]): Landmark[] {
  const first =
    documents.find(({ matter }) => matter === 'bodymatter') ??
    documents.find(({ path }) => path === '/papers/');
  const glossary = documents.find(({ path }) => path === '/glossary/');
  return [
    { type: 'cover', title: 'Cover', href: 'cover.xhtml' },
    { type: 'titlepage', title: 'Title page', href: 'title.xhtml' },
    { type: 'toc', title: 'Contents', href: `${navFile}#toc` },
    ...(first === undefined ? [] : [{ type: 'bodymatter', title: 'Start of the text', href: first.file }]),
    ...(glossary === undefined ? [] : [{ type: 'glossary', title: glossary.title, href: glossary.file }]),
  ];
}
