import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { frontmatterPlace } from './front-matter.ts';
import type { PaperPage } from './read-papers.ts';
import type { CollectedSurvey } from './collected-survey.ts';
import type { SurveySources } from './types.ts';

/**
 * Checks that chapters, tags and keys named in the front matter of papers exist, and that their seeds do. Names of a
 * file that could not be read are not asked for.
 */
export function checkFields(survey: CollectedSurvey, { vocabulary, unread }: SurveySources): Diagnostic[] {
  const slugs = survey.chapters.map(({ slug }) => slug);
  const tags = vocabulary.tags.map(({ id }) => id);
  const keys = [...survey.papers.keys()];
  const homeless = survey.paperPages.filter((paper) => paper.frontmatter.chapter === undefined);
  const askForChapters = slugs.length > 0 && !unread?.has('content/survey.yaml');
  const together = askForChapters && homeless.length > fewPapers ? [noChapters(homeless)] : [];
  const each = survey.paperPages.flatMap((paper) => {
    const { chapter, key, related } = paper.frontmatter;
    const diagnostics = survey.entries.diagnosticsOf(paper);
    if (!unread?.has('content/survey.yaml')) {
      if (chapter !== undefined && !slugs.includes(chapter)) {
        diagnostics.push(unknownName(paper, ['chapter'], 'chapter', chapter, slugs));
      } else if (chapter === undefined && askForChapters && together.length === 0) {
        diagnostics.push(noChapter(paper));
      }
    }
    if (!unread?.has('content/vocabulary.yaml')) {
      for (const [index, tag] of paper.frontmatter.tags.entries()) {
        if (!tags.includes(tag)) diagnostics.push(unknownName(paper, ['tags', index], 'tag', tag, tags));
      }
    }
    for (const [index, other] of related.entries()) {
      const path = ['related', index, 'key'];
      if (other.key === key) diagnostics.push(relatedToItself(paper, path));
      else if (!survey.papers.has(other.key) && !survey.leftOut.has(other.key))
        diagnostics.push(unknownName(paper, path, 'key', other.key, keys));
    }
    return diagnostics;
  });
  return [...each, ...together];
}

/** More papers than this without a chapter are one problem, not one each: a survey that has just begun. */
const fewPapers = 5;

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
    message: `There is no ${kind} “${name}” in ${where}.`,
    hint:
      close.length > 0
        ? `Did you mean “${close.join('” or “')}”?`
        : `Choose one that stands in ${where}, or add it there.`,
    place: frontmatterPlace(page, path),
  };
}

function noChapter({ page, frontmatter }: PaperPage): Diagnostic {
  return {
    rule: 'paper-without-chapter',
    severity: 'warning',
    message: `“${frontmatter.title}” has no home chapter.`,
    hint: 'Write `chapter:` with a slug of content/survey.yaml into its front matter.',
    place: frontmatterPlace(page, ['title']),
  };
}

function noChapters(papers: readonly PaperPage[]): Diagnostic {
  const [first, second, third] = papers.map(({ frontmatter }) => frontmatter.key);
  return {
    rule: 'paper-without-chapter',
    severity: 'warning',
    message: `${papers.length} papers have no home chapter: ${first}, ${second}, ${third} and others.`,
    hint: 'Write `chapter:` with a slug of content/survey.yaml into the front matter of each.',
    place: { file: 'content/survey.yaml', line: 1, column: 1 },
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
