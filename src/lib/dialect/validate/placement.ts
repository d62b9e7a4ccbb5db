import type { Nodes } from 'mdast';
import { componentNamed, type ComponentDefinition } from '../components.ts';
import type { Problem } from '../types.ts';
import { ancestor, elementsOf, isElement, nameOf, openTag, problem, tagName } from './page-view.ts';
import type { Element, PageView, Visit } from './page-view.ts';

/** Components where they do not belong: blocks inside a line, `<Abstract>` outside papers, blocks inside blocks. */
export function checkPlacement(page: PageView): Problem[] {
  const elements = elementsOf(page);
  return [...elements.flatMap((visit) => checkElement(visit, page)), ...severalAbstracts(elements)];
}

function checkElement(visit: Visit<Element>, page: PageView): Problem[] {
  const { node } = visit;
  const component = componentNamed(node.name ?? '');
  if (component === undefined) return [];
  const { name, placement, papersOnly } = component;
  const isBlock = node.type === 'mdxJsxFlowElement';
  if (placement === 'block' && !isBlock) {
    const hint = `Put \`<${name}>\` and \`</${name}>\` on lines of their own, with a blank line before and after each; what stands between them is then read as paragraphs.`;
    return [
      problem('block-inline', openTag(node), `<${name}> is a block, but stands inside a line of text.`, hint),
    ];
  }
  if (placement === 'inline' && isBlock) {
    const hint = `Write it inside a sentence: \`${component.example}\``;
    return [
      problem(
        'inline-block',
        openTag(node),
        `<${name}> belongs inside a sentence, but stands on a line of its own.`,
        hint,
      ),
    ];
  }
  if (papersOnly === true && !page.isPaper) {
    const hint = 'In a chapter, cite the paper instead: `[@key, "words of its digest"]`.';
    return [
      problem(
        'abstract-outside-paper',
        tagName(node),
        `<${name}> may stand only on the page of a paper.`,
        hint,
      ),
    ];
  }
  return isBlock
    ? [...checkParent(visit, component), ...checkChildren(node, component)]
    : checkInside(visit, component);
}

/** Blocks stand on the page itself or inside a block that holds them; an equation may also stand in a list. */
function checkParent(visit: Visit<Element>, { name }: ComponentDefinition): Problem[] {
  const holder = ancestor(visit, (node) => ['blockquote', 'list', 'footnoteDefinition'].includes(node.type));
  if (holder === undefined || (name === 'Equation' && holder.type !== 'footnoteDefinition')) return [];
  const message = `<${name}> may not stand inside ${nameOf(holder)}.`;
  return [problem('nesting', openTag(visit.node), message, 'Move it out, to the start of a line.')];
}

function checkChildren(node: Element, { name, holds, content }: ComponentDefinition): Problem[] {
  if (holds === undefined) return [];
  return node.children
    .filter((child) => !holds.includes(isElement(child) ? (child.name ?? '') : child.type) && isKnown(child))
    .map((child) => {
      const message = `${capital(nameOf(child))} may not stand inside <${name}>.`;
      const hint = `Move it out. What <${name}> holds: ${content.charAt(0).toLowerCase()}${content.slice(1)}`;
      return problem('nesting', startOf(child), message, hint);
    });
}

/** `<Term>` inside a link or another term would be a link inside a link. */
function checkInside(visit: Visit<Element>, { name }: ComponentDefinition): Problem[] {
  const outer = ancestor(
    visit,
    (node) => ['link', 'linkReference'].includes(node.type) || (isElement(node) && node.name === name),
  );
  if (outer === undefined) return [];
  return [
    problem(
      'nesting',
      openTag(visit.node),
      `<${name}> is a link and may not stand inside ${nameOf(outer)}.`,
      'Leave one of them out.',
    ),
  ];
}

function severalAbstracts(elements: Visit<Element>[]): Problem[] {
  const [first, ...others] = elements.filter(({ node }) => node.name === 'Abstract');
  return others.map(({ node }) => ({
    ...problem(
      'nesting',
      tagName(node),
      'The page has a second <Abstract>.',
      'A paper has one abstract; leave one of them out.',
    ),
    ...(first !== undefined && { related: [{ message: 'the first one', position: tagName(first.node) }] }),
  }));
}

/** Unknown tags are told about elsewhere. */
function isKnown(node: Nodes): boolean {
  return !isElement(node) || componentNamed(node.name ?? '') !== undefined;
}

function startOf(node: Nodes): Problem['position'] {
  if (isElement(node)) return openTag(node);
  const position = node.position;
  if (position === undefined) return { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return position;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
