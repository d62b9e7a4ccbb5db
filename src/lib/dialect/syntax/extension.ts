import type { Extension } from 'micromark-util-types';
import { moduleSyntax, tagLine } from './flow.ts';
import { brace, bracketedCitation, exclamation, lessThan, textualCitation } from './text.ts';

/**
 * The dialect's syntax as a micromark extension.
 *
 * It stands in for the syntax of MDX: the constructs that would run code are switched off by name and ours take
 * their places, so that no expression, `import` or raw HTML can come into being, whatever else is loaded. (MDX's
 * construct for `import` has no name; ours stands before it and takes every line that it would take, so this must be
 * added behind the extensions of MDX.)
 */
export function dialectSyntax(): Extension {
  return {
    disable: {
      null: [
        'autolink',
        'codeIndented',
        'htmlFlow',
        'htmlText',
        'mdxFlowExpression',
        'mdxTextExpression',
        'mdxJsxFlowTag',
        'mdxJsxTextTag',
        // Looks back over the whole paragraph at each `]`; `exclamation` does its work (`![^1]`).
        'gfmPotentialFootnoteCall',
      ],
    },
    flow: { 60: tagLine, 101: moduleSyntax, 105: moduleSyntax },
    text: { 33: exclamation, 60: lessThan, 64: textualCitation, 91: bracketedCitation, 123: brace },
  };
}
