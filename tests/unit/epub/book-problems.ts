import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { visit } from 'unist-util-visit';
import type { BookFile } from '../../../src/lib/epub/types.ts';

/** A document of a book as a reading system meets it. */
export interface ReadDocument {
  /** Path inside the folder of the book. */
  name: string;
  tree: Root;
  ids: Set<string>;
  /** Links and pictures, as they are written. */
  links: string[];
  text: string;
}

/** The XHTML documents of a book. Throws for one that is not well-formed. */
export function readBook(files: readonly BookFile[]): Map<string, ReadDocument> {
  const documents = files.flatMap(({ name, content }): ReadDocument[] => {
    if (!name.endsWith('.xhtml') || typeof content !== 'string') return [];
    const tree = fromXml(content);
    const ids = new Set<string>();
    const links: string[] = [];
    visit(tree, 'element', ({ attributes: { id, href, src } }) => {
      if (id != null) ids.add(id);
      for (const target of [href, src]) if (target != null) links.push(target);
    });
    return [{ name: name.replace(/^EPUB\//u, ''), tree, ids, links, text: content }];
  });
  return new Map(documents.map((document) => [document.name, document]));
}

/** Elements of a tree for which a condition holds. */
export function elementsOf(tree: Root | Element, is: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (is(element)) found.push(element);
  });
  return found;
}

/** What would keep a reader of the book from something: dead links, missing alternatives, what needs a network. */
export function bookProblems(files: readonly BookFile[], documents = readBook(files)): string[] {
  const names = new Set(files.map(({ name }) => name.replace(/^EPUB\//u, '')));
  return [...documents.values()].flatMap((document) => [
    ...document.links.flatMap((link) => linkProblem(document, link, names, documents)),
    ...elementProblems(document),
    ...(document.text.includes('katex') ? [`${document.name}: boxes of KaTeX`] : []),
  ]);
}

function linkProblem(
  { name, ids }: ReadDocument,
  link: string,
  names: ReadonlySet<string>,
  documents: ReadonlyMap<string, ReadDocument>,
): string[] {
  if (/^https?:/u.test(link)) return [];
  const [path = '', fragment] = link.split('#');
  const file = path === '' ? name : new URL(path, `x:/${name}`).pathname.slice(1);
  if (!names.has(file)) return [`${name}: ${link} leads to no file`];
  const target = path === '' ? ids : documents.get(file)?.ids;
  if (fragment === undefined || target?.has(fragment)) return [];
  return [`${name}: ${link} leads to no place`];
}

function elementProblems({ name, tree }: ReadDocument): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  visit(tree, 'element', ({ name: tag, attributes }) => {
    const tell = (fault: string): void => void problems.push(`${name}: <${tag}> ${fault}`);
    const { id, alt, src, xmlns, style } = attributes;
    if (id != null && seen.has(id)) tell(`has the id ${id} of another`);
    if (id != null) seen.add(id);
    if (['script', 'style', 'iframe', 'object'].includes(tag)) tell('may not stand in a book');
    if (style != null) tell('has a style');
    if (Object.keys(attributes).some((attribute) => /^(?:on|data-)/u.test(attribute)))
      tell('has data for scripts');
    if (tag === 'img' && (alt ?? '') === '') tell('has no text alternative');
    if (src != null && /^[a-z]+:/iu.test(src)) tell('is fetched from elsewhere');
    if (tag === 'math' && xmlns !== 'http://www.w3.org/1998/Math/MathML') tell('has no namespace');
    if (tag === 'math' && (attributes['alttext'] ?? '') === '') tell('has no text alternative');
    if (tag === 'svg' && xmlns !== 'http://www.w3.org/2000/svg') tell('has no namespace');
    if (attributes['role'] === 'img' && (attributes['aria-label'] ?? '') === '')
      tell('has no text alternative');
  });
  return problems;
}
