import type { Citation, Heading, Survey } from '../survey/types.ts';

/** A place of a chapter by its name and address. */
export interface PlaceOnPage {
  /** `Section 8.2`, `Table 8.1`; the title of a section without a number; `Opening` before the first one. */
  name: string;
  /** Id of the section or block; empty for the opening. */
  fragment: string;
}

/** The section in which a line of a page stands; nothing before the first heading. */
export function sectionAt(headings: readonly Heading[], line: number): Heading | undefined {
  return headings.findLast((heading) => heading.place.line <= line);
}

/** Where something stands: in a table, figure or definition, else in a section. */
export function placeOnPage(
  { chapters, targets }: Pick<Survey, 'chapters' | 'targets'>,
  { path, block, place }: Pick<Citation, 'path' | 'block' | 'place'>,
): PlaceOnPage {
  const target = targets.get(block ?? '');
  if (target !== undefined) return { name: target.name, fragment: target.fragment };
  const headings = chapters.find((chapter) => chapter.path === path)?.headings ?? [];
  const section = sectionAt(headings, place.line);
  if (section === undefined) return { name: 'Opening', fragment: '' };
  const name = section.number === '' ? section.title : `Section ${section.number}`;
  return { name, fragment: section.id };
}
