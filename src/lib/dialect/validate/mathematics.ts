import { excerpt } from '../scan/scan.ts';
import type { Problem } from '../types.ts';
import {
  ancestor,
  partOf,
  positionOf,
  problem,
  sourceOf,
  visitsOf,
  warning,
  type PageView,
} from './page-view.ts';

/** Dollar signs that were probably meant otherwise. */
export function checkMathematics(page: PageView): Problem[] {
  return [...checkBlocks(page), ...checkInline(page), ...checkLoneDollars(page)];
}

function checkBlocks(page: PageView): Problem[] {
  return visitsOf(page, 'math').flatMap(({ node }) => {
    const first = partOf(page, node, 0, 2);
    if (!/\n[^\n]*\$\$[\t ]*$/u.test(sourceOf(page, node))) {
      const message = 'The block of mathematics that starts here is never closed.';
      return [problem('math-unclosed', first, message, 'Put a line of `$$` behind the formula.')];
    }
    if (typeof node.meta === 'string' && node.meta.trim() !== '') {
      const message = `“${excerpt(node.meta)}” behind the opening $$ would not be shown.`;
      return [
        problem(
          'math-fence',
          first,
          message,
          'Let the line hold `$$` alone and the formula start on the next line.',
        ),
      ];
    }
    return [];
  });
}

function checkInline(page: PageView): Problem[] {
  return visitsOf(page, 'inlineMath').flatMap(({ node }) => {
    const source = sourceOf(page, node);
    const position = positionOf(node);
    const next = page.body.charAt(position.end.offset ?? 0);
    if (source.startsWith('$$') && !node.value.includes('$')) {
      const message = 'Mathematics between $$ on one line is shown inside the sentence.';
      return [
        warning(
          'math-fence',
          position,
          message,
          'For a formula of its own put each `$$` on a line of its own; inside a sentence write `$…$`.',
        ),
      ];
    }
    if (/^\$\s|\s\$$/u.test(source) || (/\d/u.test(next) && !source.startsWith('$$'))) {
      const message = `“${excerpt(source)}” is read as mathematics.`;
      return [
        warning(
          'math-dollar',
          position,
          message,
          'If it is not, write `\\$` for a dollar sign; if it is, leave no space inside the dollars.',
        ),
      ];
    }
    return [];
  });
}

/** Dollar signs without a partner. */
function checkLoneDollars(page: PageView): Problem[] {
  return visitsOf(page, 'text').flatMap((visit) => {
    const inTable = ancestor(visit, ({ type }) => type === 'tableCell') !== undefined;
    const hint = inTable
      ? 'A cell ends at the next |: inside mathematics write `\\vert`. For a plain dollar sign write `\\$`.'
      : 'For a plain dollar sign write `\\$`; mathematics stands between two: `$x$`.';
    return [...sourceOf(page, visit.node).matchAll(/\\.|(\$)/gsu)]
      .filter(([, dollar]) => dollar !== undefined)
      .map(({ index }) => {
        const message = `This dollar sign has no partner in its ${inTable ? 'cell' : 'paragraph'}.`;
        return warning('math-dollar', partOf(page, visit.node, index, 1), message, hint);
      });
  });
}
