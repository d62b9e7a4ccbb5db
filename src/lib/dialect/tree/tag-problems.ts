import type { Position } from 'unist';
import { nameProblem } from '../name-problem.ts';
import type { Problem } from '../types.ts';
import type { TagNode } from './nodes.ts';

const noPlace: Position = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** A tag that is not closed among its siblings. */
export function unclosedTag({ tag, position = noPlace }: TagNode, inParagraph: boolean): Problem {
  const unknown = nameProblem(tag.name, position);
  if (unknown !== undefined) return unknown;
  return {
    rule: 'tag-unclosed',
    severity: 'error',
    message: `<${tag.name}> is never closed${inParagraph ? ' in its paragraph' : ''}.`,
    hint: inParagraph
      ? `Put \`</${tag.name}>\` in the same paragraph; if <${tag.name}> is a block, put it on a line of its own with a blank line before and after.`
      : `Put \`</${tag.name}>\` on a line of its own, with a blank line before and after.`,
    position,
  };
}

/** A closing tag without a tag to close; `open` is the tag that is open there, if any. */
export function unopenedTag(
  { tag, position = noPlace }: TagNode,
  open: TagNode | undefined,
  inParagraph: boolean,
): Problem {
  const unknown = nameProblem(tag.name, position);
  if (unknown !== undefined) return unknown;
  const common = {
    rule: 'tag-unopened',
    severity: 'error' as const,
    message: `</${tag.name}> closes nothing: no <${tag.name}> is open here.`,
    position,
  };
  if (open?.position !== undefined) {
    return {
      ...common,
      hint: `The tag that is open is <${open.tag.name}>; was \`</${open.tag.name}>\` meant?`,
      related: [{ message: `<${open.tag.name}> opens here`, position: open.position }],
    };
  }
  return {
    ...common,
    hint: inParagraph
      ? `If <${tag.name}> is a block, put \`</${tag.name}>\` on a line of its own with a blank line before and after.`
      : `Leave it out, or open <${tag.name}> before it.`,
  };
}

/** The closing tag of a block that stands at the end of a line of text. */
export function misplacedClosing({ tag, position = noPlace }: TagNode, open: TagNode): Problem {
  return {
    rule: 'block-inline',
    severity: 'error',
    message: `</${tag.name}> stands in a line of text, where it does not close its block.`,
    hint: `Put \`</${tag.name}>\` on a line of its own, with a blank line before and after.`,
    position,
    related: [{ message: `<${open.tag.name}> opens here`, position: open.position ?? noPlace }],
  };
}
