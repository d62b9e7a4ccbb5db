import type { Nodes } from 'mdast';
import { excerpt } from '../scan/scan.ts';
import type { Problem } from '../types.ts';
import { ancestor, positionOf, problem, visitsOf, warning, type PageView, type Visit } from './page-view.ts';

/** Citations where they cannot work: in links and headings, behind words in brackets, as `[@key]: …`. */
export function checkCitations(page: PageView): Problem[] {
  return [
    ...[...visitsOf(page, 'citation'), ...visitsOf(page, 'crossReference')].flatMap((visit) => [
      ...checkLink(visit),
      ...checkHeading(visit),
      ...checkPrefix(visit),
    ]),
    ...checkDefinitions(page),
  ];
}

function checkLink(visit: Visit): Problem[] {
  const link = ancestor(visit, ({ type }) => type === 'link' || type === 'linkReference');
  if (link === undefined) return [];
  const message = `${visit.node.type === 'citation' ? 'A citation' : 'A cross-reference'} is a link and may not stand inside a link.`;
  return [
    problem(
      'nesting',
      positionOf(visit.node),
      message,
      'Put it before or behind the link; for a plain @ write `\\@`.',
    ),
  ];
}

function checkHeading(visit: Visit): Problem[] {
  if (ancestor(visit, ({ type }) => type === 'heading') === undefined) return [];
  const message = `${visit.node.type === 'citation' ? 'A citation' : 'A cross-reference'} stands in a heading.`;
  return [
    warning(
      'citation-in-heading',
      positionOf(visit.node),
      message,
      'Move it into the first sentence of the section.',
    ),
  ];
}

/** `[see @key]`: pandoc allows words before a key, this dialect does not. */
function checkPrefix({ node, parent, index }: Visit): Problem[] {
  if (node.type !== 'citation' || !node.textual || parent === undefined || !('children' in parent.node))
    return [];
  const siblings: Nodes[] = parent.node.children;
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const words = before?.type === 'text' ? /\[([^\][]*)$/u.exec(before.value)?.[1] : undefined;
  if (words === undefined || after?.type !== 'text' || !/^[^\][]*\]/u.test(after.value)) return [];
  const key = node.items[0]?.key ?? '';
  const message = `Words before a key inside brackets (“${excerpt(words)}”) are not supported.`;
  return [
    problem(
      'citation-prefix',
      positionOf(node),
      message,
      `Write \`${excerpt(words)} [@${key}]\`; for plain brackets write \`\\[\`.`,
    ),
  ];
}

/** `[@key]: words` at the start of a paragraph would be a link definition, and vanish. */
function checkDefinitions(page: PageView): Problem[] {
  return visitsOf(page, 'definition').flatMap(({ node }) => {
    const label = node.label ?? node.identifier;
    if (!/^\s*-?@/u.test(label)) return [];
    const message = `[${label}]: at the start of a paragraph defines a link address and shows nothing.`;
    return [
      problem(
        'citation-as-definition',
        positionOf(node),
        message,
        'Let another word begin the paragraph, or leave the colon out.',
      ),
    ];
  });
}
