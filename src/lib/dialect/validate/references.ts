import type { Problem } from '../types.ts';
import { positionOf, sourceOf, visitsOf, warning, within, type PageView } from './page-view.ts';

/** `[^note]` and `[words][label]` whose definition is missing: Markdown shows them as they stand. */
export function checkReferences(page: PageView): Problem[] {
  return visitsOf(page, 'text').flatMap(({ node }) => {
    const match = /\[\^([^\]\s]+)\]|\]\[([^\]]+)\]/u.exec(node.value);
    if (match === null) return [];
    const at = sourceOf(page, node).indexOf(match[0]);
    if (at === -1) return [];
    const [whole, footnote, label] = match;
    const inLine = !sourceOf(page, node).slice(0, at).includes('\n');
    const position = inLine ? within(positionOf(node), at, whole.length) : positionOf(node);
    return [
      footnote === undefined
        ? warning(
            'undefined-reference',
            position,
            `No link has the label “${label ?? ''}”.`,
            `Add a line \`[${label ?? ''}]: address\`, or write \`\\[\` for brackets.`,
          )
        : warning(
            'undefined-reference',
            position,
            `There is no footnote “${footnote}”.`,
            `Add a paragraph \`[^${footnote}]: words\`, or write \`\\[\` for brackets.`,
          ),
    ];
  });
}
