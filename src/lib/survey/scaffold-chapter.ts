import { parseDocument, isMap, isSeq } from 'yaml';
import { CompendiumError } from '../diagnostics/error.ts';

/** What a new chapter needs. */
export interface NewChapter {
  slug: string;
  title: string;
  /** Number of the part it goes to the end of, from 1. */
  part: number;
}

/** The two files of a new chapter. */
export interface ScaffoldedChapter {
  /** `content/survey.yaml` with the chapter in it; comments and layout of the rest are kept. */
  config: string;
  /** Path of the chapter's file. */
  file: string;
  /** Its text: front matter and a first section to replace. */
  page: string;
}

/**
 * Adds a chapter at the end of a part.
 *
 * @param config text of `content/survey.yaml`
 * @throws CompendiumError when the slug is malformed or taken, or there is no such part
 */
export function scaffoldChapter(config: string, { slug, title, part }: NewChapter): ScaffoldedChapter {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) {
    throw new CompendiumError(`"${slug}" cannot be the slug of a chapter.`, {
      hint: 'Use lower-case words joined by dashes.',
    });
  }
  const document = parseDocument(config);
  const parts = document.get('parts');
  const count = isSeq(parts) ? parts.items.length : 0;
  if (!isSeq(parts) || !Number.isInteger(part) || part < 1 || part > count) {
    throw new CompendiumError(`there is no part ${Number.isNaN(part) ? 'of that number' : String(part)}.`, {
      hint: `content/survey.yaml has ${String(count)} parts.`,
    });
  }
  let number = 1;
  for (const [index, item] of parts.items.entries()) {
    const chapters = isMap(item) ? item.get('chapters') : undefined;
    const listed = isSeq(chapters) ? chapters.items : [];
    if (listed.some((chapter) => isMap(chapter) && chapter.get('slug') === slug)) {
      throw new CompendiumError(`there is a chapter "${slug}" already.`, {
        hint: 'Choose another slug, or edit that chapter.',
      });
    }
    if (index < part) number += listed.length;
  }
  const chapter = document.createNode({ slug, title, summary: 'The question of this chapter.' });
  if (document.hasIn(['parts', part - 1, 'chapters']))
    document.addIn(['parts', part - 1, 'chapters'], chapter);
  else document.setIn(['parts', part - 1, 'chapters'], document.createNode([chapter]));
  return {
    config: document.toString({ lineWidth: 0 }),
    file: `content/chapters/${String(number).padStart(2, '0')}-${slug}.mdx`,
    page: `---\ntitle: ${JSON.stringify(title)}\nsummary: The question of this chapter.\n---\n\nSay what the chapter asks and what the answer is so far.\n\n## A first section\n\nA statement about a paper carries its own words.\n`,
  };
}
