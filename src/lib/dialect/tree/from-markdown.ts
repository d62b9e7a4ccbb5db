import type { Root } from 'mdast';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { placeHeadingIds } from './heading-id.ts';
import { buildNodes } from './nodes.ts';
import { pairTags } from './pair-tags.ts';

/**
 * Builds the dialect's nodes from the tokens of `dialectSyntax`.
 *
 * In: the file for the places inside citations (empty where it is not yet known). Never throws: problems stay with
 * the nodes, in `data.problems`.
 */
export function dialectFromMarkdown(file = ''): Extension {
  return {
    enter: { dialectText: enter, dialectFlow: enter },
    exit: { dialectText: exit, dialectFlow: exit },
    transforms: [transform],
  };

  /** Keeps the line endings inside the token out of the surrounding paragraph. */
  function enter(this: CompileContext): void {
    this.buffer();
  }

  function exit(this: CompileContext, token: Token): void {
    this.resume();
    const parent = this.stack.at(-1);
    if (token.located === undefined || parent === undefined || !('children' in parent)) return;
    const options = { file, flow: token.type === 'dialectFlow', inTable: this.data.inTable === true };
    const siblings: unknown[] = parent.children;
    siblings.push(...buildNodes(token.located, this.sliceSerialize(token), options));
  }
}

function transform(tree: Root): Root {
  pairTags(tree);
  placeHeadingIds(tree);
  return tree;
}
