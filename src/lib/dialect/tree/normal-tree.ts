import type { MdxJsxAttribute } from 'mdast-util-mdx';
import type { Nodes, Root } from 'mdast';
import type { CitationNode } from '../types.ts';

/**
 * A copy of a tree as Markdown can hold it, so that it comes back the same after writing and reading.
 *
 * - Adjacent text is joined; white space around a line break becomes one space (one paragraph, one line).
 * - Hard breaks in headings and cells become spaces.
 * - Spaces and tabs at both ends of a paragraph, heading or cell are dropped.
 * - NUL and lone surrogates become U+FFFD.
 * - White space in quoted words and attributes becomes single spaces; marks that would end a quotation become
 *   apostrophes. (Evidence is compared without them.)
 * - A space parts what would run together: a textual citation and a word, two formulas, two pieces of code.
 * - In the cells of a table, where `|` ends the cell, mathematics says `\vert`.
 */
export function normalTree(tree: Root): Root {
  return normalNode(tree, false) as Root;
}

function normalNode(node: Nodes, inTable: boolean): Nodes {
  switch (node.type) {
    case 'text':
      return { ...node, value: normalText(node.value) };
    case 'citation':
      return normalCitation(node, inTable);
    case 'inlineMath':
      return inTable
        ? { ...node, value: node.value.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ') }
        : node;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const attributes = node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? normalAttribute(attribute) : attribute,
      );
      return { ...node, attributes, children: normalChildren(node.children, inTable) } as Nodes;
    }
    case 'paragraph':
    case 'heading':
    case 'tableCell': {
      const cell = inTable || node.type === 'tableCell';
      const children = node.type === 'paragraph' ? node.children : node.children.map(withoutBreak);
      return { ...node, children: trimmed(normalChildren(children, cell)) } as Nodes;
    }
    default:
      if (!('children' in node)) return node;
      return { ...node, children: normalChildren(node.children, inTable) } as Nodes;
  }
}

function normalChildren(children: readonly Nodes[], inTable: boolean): Nodes[] {
  const normal = joined(children).map((child) => normalNode(child, inTable));
  return joined(spaced(normal)).filter((child) => !isNothing(child));
}

/** Adjacent text as one node. */
function joined(children: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + child.value };
    } else {
      result.push(child);
    }
  }
  return result;
}

function isNothing(node: Nodes): boolean {
  return (
    (node.type === 'text' && node.value === '') || (node.type === 'paragraph' && node.children.length === 0)
  );
}

/** A space between two nodes that would run together: a key and a word, or two formulas. */
function spaced(children: Nodes[]): Nodes[] {
  return children.flatMap((child, index): Nodes[] => {
    const before = children[index - 1];
    return before !== undefined && runTogether(before, child)
      ? [{ type: 'text', value: ' ' }, child]
      : [child];
  });
}

function runTogether(left: Nodes, right: Nodes): boolean {
  if (left.type === right.type && (left.type === 'inlineMath' || left.type === 'inlineCode')) return true;
  if (isTextual(right)) return left.type === 'text' ? /[\p{L}\p{N}/@]$/u.test(left.value) : isTextual(left);
  if (!isTextual(left)) return false;
  return right.type === 'text' ? /^\w/u.test(right.value) : ['emphasis', 'strong'].includes(right.type);
}

function isTextual(node: Nodes): boolean {
  return node.type === 'citation' && node.textual;
}

/** Headings and cells stand on one line. */
function withoutBreak(node: Nodes): Nodes {
  return node.type === 'break' ? { type: 'text', value: ' ' } : node;
}

/** Without the spaces and tabs at both ends, which Markdown would drop. */
function trimmed(children: Nodes[]): Nodes[] {
  const [first] = children;
  if (first?.type === 'text') children[0] = { ...first, value: first.value.replace(/^[\t ]+/u, '') };
  const last = children.at(-1);
  if (last?.type === 'text')
    children[children.length - 1] = { ...last, value: last.value.replace(/[\t ]+$/u, '') };
  return children.filter((child) => child.type !== 'text' || child.value !== '');
}

function normalText(value: string): string {
  return readable(value).replace(/[\t ]*(?:\r\n|[\n\r])[\t\n\r ]*/gu, ' ');
}

function normalCitation(node: CitationNode, inTable: boolean): CitationNode {
  const items = node.items.map(({ evidence, ...item }) => {
    const words = evidence === undefined ? '' : normalEvidence(evidence, inTable);
    return words === '' ? item : { ...item, evidence: words };
  });
  return { ...node, items };
}

function normalEvidence(evidence: string, inTable: boolean): string {
  const words = oneLine(evidence).replace(/\[(?=[\s[-]*@)|\](?=\]*:)/gu, '');
  const cell = inTable ? words.replace(/\\+(?=\|)/gu, '') : words;
  return cell.includes('"') && cell.includes('”') ? cell.replaceAll('"', "'") : cell;
}

function normalAttribute(attribute: MdxJsxAttribute): MdxJsxAttribute {
  return typeof attribute.value === 'string' ? { ...attribute, value: oneLine(attribute.value) } : attribute;
}

function oneLine(value: string): string {
  return readable(value)
    .replace(/[\t\n\r ]+/gu, ' ')
    .trim();
}

function readable(value: string): string {
  return value.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
