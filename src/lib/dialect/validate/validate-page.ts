import type { Root } from 'mdast';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compareDiagnostics } from '../../diagnostics/order.ts';
import { placeOf } from '../tree/locate.ts';
import type { Problem } from '../types.ts';
import { checkAddresses } from './addresses.ts';
import { checkAttributes } from './attributes.ts';
import { checkBlankLines } from './blank-lines.ts';
import { checkBlockContent } from './block-content.ts';
import { checkCitations } from './citations.ts';
import { checkComponentNames } from './component-names.ts';
import { checkHeadings } from './headings.ts';
import { checkInvisible } from './invisible.ts';
import { checkMathematics } from './mathematics.ts';
import { viewPage, type Rule } from './page-view.ts';
import { checkPlacement } from './placement.ts';
import { checkReferences } from './references.ts';
import { syntaxProblems } from './syntax.ts';
import { checkTables } from './tables.ts';

const rules: readonly Rule[] = [
  syntaxProblems,
  checkComponentNames,
  checkAttributes,
  checkPlacement,
  checkBlockContent,
  checkBlankLines,
  checkHeadings,
  checkAddresses,
  checkCitations,
  checkMathematics,
  checkTables,
  checkReferences,
  checkInvisible,
];

/** A page with more problems than this was not written for the survey at all. */
const most = 200;

/**
 * Every problem of a page, sorted by place.
 *
 * @param body the page with its front matter blanked out, as it was parsed into `tree`.
 */
export function validatePage(file: string, body: string, tree: Root): Diagnostic[] {
  const page = viewPage(file, body, tree);
  const found = rules.flatMap((rule) => rule(page)).map((problem) => diagnosticOf(file, problem));
  found.sort(compareDiagnostics);
  const rest = found.slice(most);
  const [next] = rest;
  return next === undefined ? found : [...found.slice(0, most), manyMore(rest, next)];
}

function manyMore(rest: Diagnostic[], { place }: Diagnostic): Diagnostic {
  const errors = rest.filter(({ severity }) => severity === 'error').length;
  return {
    rule: 'many-problems',
    severity: errors > 0 ? 'error' : 'warning',
    message: `${rest.length} more problems follow from here on.`,
    hint: 'Mend the ones above first; often one cause has many effects.',
    place,
  };
}

function diagnosticOf(file: string, { position, related, ...problem }: Problem): Diagnostic {
  return {
    ...problem,
    place: placeOf(file, position),
    ...(related !== undefined && {
      related: related.map((other) => ({ message: other.message, place: placeOf(file, other.position) })),
    }),
  };
}
