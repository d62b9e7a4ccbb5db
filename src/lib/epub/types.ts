import type { ElementContent } from 'hast';
import type { Survey } from '../survey/types.ts';

/** All that a book is made from. */
export interface BookSources {
  survey: Survey;
  /** Day of the last change of the content, `2025-11-20`; absent where there is no history. */
  changed?: string;
  /** Address of the survey's site with final `/`, where links to pages go that are not in the book. */
  site?: string;
  /** The style sheet of every document. */
  style: string;
  /** Colours by the names that drawings use: `accent` -> `#0b5f4c`. */
  colours: ReadonlyMap<string, string>;
  /** The picture of the cover. */
  cover: { file: string; mediaType: string; bytes: Uint8Array };
}

/** A file of the book. */
export interface BookFile {
  /** Path inside the archive: `EPUB/nav.xhtml`. */
  name: string;
  content: string | Uint8Array;
}

/** An XHTML document of the book, before its links are settled: they are paths of the site. */
export interface BookDocument {
  /** Path inside the folder of the book: `chapters/memory.xhtml`. */
  file: string;
  /** The page of the site that it stands for; absent for one that only the book has. */
  path?: string;
  /** Plain text. */
  title: string;
  /** Value of `epub:type` on the body: `frontmatter`, `bodymatter`, `backmatter`, `cover`. */
  matter: string;
  body: ElementContent[];
}

/** An entry of the table of contents. */
export interface ContentsEntry {
  /** Plain text. */
  title: string;
  /** Path inside the folder of the book, perhaps with a fragment. */
  href: string;
  entries: ContentsEntry[];
  /** Whether the printed table of contents leaves out the entries below; a reading system lists them all the same. */
  folded?: boolean;
}

/** A file that the package lists. */
export interface ManifestItem {
  file: string;
  mediaType: string;
  /** `nav`, `mathml`, `svg`, `cover-image`. */
  properties: string[];
  /** Whether it is one of the documents that are read one after the other. */
  inSpine: boolean;
}
