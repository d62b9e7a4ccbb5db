import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { frontmatterPlace } from './front-matter.ts';
import type { PaperPage } from './read-papers.ts';
import type { EntryIndex } from './source-texts.ts';
import type { SurveyChapter, SurveyPaper } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface KnownNames {
  outline: { chapters: readonly SurveyChapter[] };
  papers: ReadonlyMap<string, SurveyPaper>;
  vocabulary: Vocabulary;
  entries: EntryIndex;
}

/** Checks that chapters, tags and keys named in the front matter of papers exist. */
export function checkFields(papers: readonly PaperPage[], known: KnownNames): Diagnostic[] {
  const chapters = known.outline.chapters.map(({ slug }) => slug);
  const tags = known.vocabulary.tags.map(({ id }) => id);
  const keys = [...known.papers.keys()];
  const keySet = new Set(keys);
  return papers.flatMap((paper) => {
    const { frontmatter, page } = paper;
    const diagnostics: Diagnostic[] = [];
    if (frontmatter.chapter === undefined) {
      if (chapters.length > 0) diagnostics.push(noChapter(paper));
    } else if (!chapters.includes(frontmatter.chapter)) {
      diagnostics.push(unknownName(paper, ['chapter'], 'chapter', frontmatter.chapter, chapters));
    }
    for (const [index, tag] of frontmatter.tags.entries()) {
      if (!tags.includes(tag)) diagnostics.push(unknownName(paper, ['tags', index], 'tag', tag, tags));
    }
    for (const [index, { key }] of frontmatter.related.entries()) {
      const path = ['related', index, 'key'];
      if (key === frontmatter.key) diagnostics.push(relatedToItself(paper, path));
      else if (!keySet.has(key)) diagnostics.push(unknownName(paper, path, 'key', key, keys));
    }
    return page.file === '' ? diagnostics : [...diagnostics, ...known.entries.diagnosticsOf(paper)];
  });
}

const rules = {
  chapter: { rule: 'unknown-chapter', where: 'content/survey.yaml' },
  tag: { rule: 'unknown-tag', where: 'content/vocabulary.yaml' },
  key: { rule: 'unknown-related-key', where: 'content/papers' },
} as const;

function unknownName(
  { page }: PaperPage,
  path: readonly PropertyKey[],
  kind: keyof typeof rules,
  name: string,
  names: readonly string[],
): Diagnostic {
  const { rule, where } = rules[kind];
  const close = nearest(name, names, 2);
  return {
    rule,
    severity: 'error',
    message: `There is no ${kind} "${name}" in ${where}.`,
    hint:
      close.length > 0
        ? `Did you mean "${close.join('" or "')}"?`
        : `Choose one that stands in ${where}, or add it there.`,
    place: frontmatterPlace(page, path),
  };
}

function noChapter({ page, frontmatter }: PaperPage): Diagnostic {
  return {
    rule: 'paper-without-chapter',
    severity: 'warning',
    message: `"${frontmatter.title}" has no home chapter.`,
    hint: 'Write `chapter:` with a slug of content/survey.yaml into its front matter.',
    place: frontmatterPlace(page, ['title']),
  };
}

function relatedToItself({ page }: PaperPage, path: readonly PropertyKey[]): Diagnostic {
  return {
    rule: 'related-to-itself',
    severity: 'error',
    message: 'The paper is related to itself.',
    hint: 'Name another paper, or remove the relation.',
    place: frontmatterPlace(page, path),
  };
}
