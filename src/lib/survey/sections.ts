import type { RootContent } from 'mdast';
import type { Heading, SurveyChapter } from './types.ts';

/** A stretch of a chapter under one heading. */
export interface ChapterSection {
  /** Absent for what stands before the first heading. */
  heading?: Heading;
  /** What stands under it, the heading itself included, up to the next heading. */
  nodes: RootContent[];
}

/**
 * A chapter cut at its headings.
 *
 * @param depth headings below this level do not cut
 */
export function sectionsOf({ page, headings }: SurveyChapter, depth: 2 | 3 = 3): ChapterSection[] {
  const byLine = new Map(
    headings.filter((heading) => heading.depth <= depth).map((heading) => [heading.place.line, heading]),
  );
  const sections: ChapterSection[] = [{ nodes: [] }];
  for (const node of page?.tree.children ?? []) {
    const heading = node.type === 'heading' ? byLine.get(node.position?.start.line ?? 0) : undefined;
    if (heading !== undefined) sections.push({ heading, nodes: [] });
    sections.at(-1)?.nodes.push(node);
  }
  return sections;
}
