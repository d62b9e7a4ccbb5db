import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ParsedPage, TargetKind } from '../dialect/types.ts';
import { numberHeadings, type NumberedHeading } from './headings.ts';
import { attributeOf, isComponent, placeOf } from './nodes.ts';
import type { SurveyChapter, Target } from './types.ts';

/** Components that carry a number, with the kind of their target and the word before the number. */
const numbered: Record<string, { kind: TargetKind; word: string }> = {
  Equation: { kind: 'eq', word: 'Equation' },
  Figure: { kind: 'fig', word: 'Figure' },
  Table: { kind: 'tbl', word: 'Table' },
  Definition: { kind: 'def', word: 'Definition' },
};

/** A page on which targets may stand. */
export interface TargetPage {
  page: ParsedPage;
  path: string;
  /** Absent on paper pages, whose blocks are numbered 1, 2, … */
  chapter?: SurveyChapter;
}

export interface CollectedTargets {
  /** By label; where a label has several targets, the first. */
  targets: Map<string, Target>;
  /** Section labels that more than one page has, with all their targets. */
  ambiguous: Map<string, Target[]>;
  headings: Map<ParsedPage, NumberedHeading[]>;
  /** Target by path and fragment: no two elements of a page have one id. */
  elements: Map<string, Target>;
  diagnostics: Diagnostic[];
}

/** Collects everything with a number in the whole survey, before any reference is resolved. */
export function collectTargets(
  chapters: readonly SurveyChapter[],
  pages: readonly TargetPage[],
): CollectedTargets {
  const collected: CollectedTargets = {
    targets: new Map(),
    ambiguous: new Map(),
    headings: new Map(),
    elements: new Map(),
    diagnostics: [],
  };
  for (const chapter of chapters) addTarget(collected, chapterTarget(chapter));
  for (const page of pages) {
    const headings = numberHeadings(page.page.tree, page.chapter?.number);
    collected.headings.set(page.page, headings);
    for (const heading of headings) addHeading(collected, page, heading);
    for (const target of blockTargets(page)) addTarget(collected, target);
  }
  return collected;
}

function chapterTarget(chapter: SurveyChapter): Target {
  return {
    label: `ch-${chapter.slug}`,
    kind: 'ch',
    number: String(chapter.number ?? ''),
    name: chapter.name,
    title: chapter.title,
    chapter: chapter.slug,
    path: chapter.path,
    fragment: '',
    place: chapter.place,
  };
}

function addHeading(collected: CollectedTargets, page: TargetPage, heading: NumberedHeading): void {
  if (page.chapter === undefined || heading.node.depth > 3 || heading.id === '') return;
  const target: Target = {
    label: `sec-${heading.id}`,
    kind: 'sec',
    number: heading.number,
    name: heading.number === '' ? `“${heading.title}”` : `Section ${heading.number}`,
    title: heading.title,
    chapter: page.chapter.slug,
    path: page.path,
    fragment: heading.id,
    place: placeOf(page.page.file, heading.node.position),
  };
  const first = collected.targets.get(target.label);
  if (first === undefined || heading.explicit || first.path === page.path) {
    addTarget(collected, target);
    return;
  }
  // Two chapters may both have a section "Open questions"; only a reference to it is a problem.
  collected.ambiguous.set(target.label, [...(collected.ambiguous.get(target.label) ?? [first]), target]);
}

function blockTargets(page: TargetPage): Target[] {
  const targets: Target[] = [];
  const counts = new Map<TargetKind, number>();
  visit(page.page.tree, (node) => {
    if (!isComponent(node)) return;
    const sort = numbered[node.name ?? ''];
    const label = attributeOf(node, 'id');
    if (sort === undefined || label === undefined) return;
    const count = (counts.get(sort.kind) ?? 0) + 1;
    counts.set(sort.kind, count);
    const chapter = page.chapter?.number;
    const number = chapter === undefined ? String(count) : `${chapter}.${count}`;
    const title = sort.kind === 'def' ? attributeOf(node, 'term') : undefined;
    targets.push({
      label,
      kind: sort.kind,
      number,
      name: `${sort.word} ${number}`,
      ...(title === undefined ? {} : { title }),
      chapter: page.chapter?.slug ?? '',
      path: page.path,
      fragment: label,
      place: placeOf(page.page.file, node.position),
    });
  });
  return targets;
}

function addTarget(collected: CollectedTargets, target: Target): void {
  const element = `${target.path}#${target.fragment}`;
  const first = collected.targets.get(target.label) ?? collected.elements.get(element);
  if (first === undefined) {
    collected.targets.set(target.label, target);
    collected.elements.set(element, target);
    return;
  }
  collected.diagnostics.push({
    rule: 'duplicate-id',
    severity: 'error',
    message: `The id “${target.fragment}” is used twice.`,
    hint: 'Ids are unique in the whole survey; give this one another name.',
    place: target.place,
    related: [{ message: 'It is used here first.', place: first.place }],
  });
}
