import type { Problem } from '../types.ts';
import { partOf, sourceOf, visitsOf, warning, type PageView } from './page-view.ts';

const loose = /(?<!\\)\[\^([^\]\s\\]+)\]|(?<!\\)\]\[([^\][\\]+)\]/gu;

/** `[^note]` and `[words][label]` whose definition is missing: Markdown shows them as they stand. */
export function checkReferences(page: PageView): Problem[] {
  return visitsOf(page, 'text').flatMap(({ node }) =>
    [...sourceOf(page, node).matchAll(loose)].map((match) => {
      const [whole, footnote, label = ''] = match;
      const position = partOf(page, node, match.index, whole.length);
      return footnote === undefined
        ? warning(
            'undefined-reference',
            position,
            `No link has the label “${label}”.`,
            `Add a line \`[${label}]: address\`, or write \`\\[\` for brackets.`,
          )
        : warning(
            'undefined-reference',
            position,
            `There is no footnote “${footnote}”.`,
            `Add a paragraph \`[^${footnote}]: words\`, or write \`\\[\` for brackets.`,
          );
    }),
  );
}
