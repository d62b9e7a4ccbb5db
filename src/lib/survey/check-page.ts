import { visit } from 'unist-util-visit';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ParsedPage } from '../dialect/types.ts';
import { attributeOf, isComponent, placeOf, type Component } from './nodes.ts';
import type { SurveySources } from './types.ts';

type Resources = Pick<SurveySources, 'glossary' | 'figures' | 'unread'>;

/** Checks that the glossary terms and figure files which a page uses exist. */
export function checkPage(page: ParsedPage, { glossary, figures, unread }: Resources): Diagnostic[] {
  const terms = unread?.has('content/glossary.yaml') ? undefined : glossary.map(({ id }) => id);
  const diagnostics: Diagnostic[] = [];
  visit(page.tree, (node) => {
    if (isComponent(node, 'Term') && terms !== undefined) {
      const id = attributeOf(node, 'id');
      if (id !== undefined && !terms.includes(id)) diagnostics.push(unknownTerm(page, node, id, terms));
    }
    if (isComponent(node, 'Figure')) {
      const src = attributeOf(node, 'src');
      // What cannot be the name of a drawing has been reported by the dialect.
      if (src !== undefined && /^[^/\\]+\.svg$/u.test(src) && !figures.has(src))
        diagnostics.push(missingFigure(page, node, src, [...figures.keys()]));
    }
  });
  return diagnostics;
}

function unknownTerm(
  { file }: ParsedPage,
  node: Component,
  id: string,
  terms: readonly string[],
): Diagnostic {
  const close = nearest(id, terms, 2);
  return {
    rule: 'unknown-term',
    severity: 'error',
    message: `The glossary has no term “${id}”.`,
    hint: close.length > 0 ? `Did you mean “${close.join('” or “')}”?` : 'Add it to content/glossary.yaml.',
    place: attributePlace(file, node, 'id'),
  };
}

function missingFigure(
  { file }: ParsedPage,
  node: Component,
  src: string,
  files: readonly string[],
): Diagnostic {
  const close = nearest(src, files, 2);
  return {
    rule: 'missing-figure',
    severity: 'error',
    message: `There is no file content/figures/${src}.`,
    hint:
      close.length > 0
        ? `Did you mean “${close.join('” or “')}”?`
        : 'Draw it as an SVG file and put it there.',
    place: attributePlace(file, node, 'src'),
  };
}

/** Place of an attribute; of the whole component where the parser has none. */
function attributePlace(file: string, node: Component, name: string): Diagnostic['place'] {
  const attribute = node.attributes.find((found) => found.type === 'mdxJsxAttribute' && found.name === name);
  return placeOf(file, attribute?.position ?? node.position);
}
