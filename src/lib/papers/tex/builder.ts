import type { BlockContent, PhrasingContent } from 'mdast';
import { asMarkdown } from './markdown.ts';
import type { Leftover, Repair, RepairedText } from '../types.ts';
import type { Style } from './text-commands.ts';

interface Frame {
  style: Style;
  children: PhrasingContent[];
  /** Index of the token that closes the group; -1 for a paragraph. */
  close: number;
  /** Offset of the first character of the command or group. */
  start: number;
}

/** Collects nodes into paragraphs and nested groups, and records every repair. */
export interface Builder {
  add(node: PhrasingContent): void;
  addText(value: string): void;
  /** Display mathematics; inside a group it stays inline. */
  addDisplay(tex: string): void;
  endParagraph(): void;
  open(style: Style, close: number, start: number): void;
  /** Ends the group that token `at` closes; false when it closes none. */
  close(at: number, end: number): boolean;
  depth(): number;
  repaired(rule: string, start: number, end: number, after: string): void;
  suspicious(leftover: Leftover): void;
  finish(): RepairedText;
}

export function createBuilder(text: string): Builder {
  const blocks: BlockContent[] = [];
  const repairs: Repair[] = [];
  const leftovers: Leftover[] = [];
  const newFrame = (style: Style, close: number, start: number): Frame => ({
    style,
    children: [],
    close,
    start,
  });
  let frames = [newFrame('plain', -1, 0)];
  const top = (): Frame => frames.at(-1) ?? newFrame('plain', -1, 0);

  function addText(value: string): void {
    if (value === '') return;
    const last = top().children.at(-1);
    if (last?.type === 'text') last.value += value;
    else top().children.push({ type: 'text', value });
  }

  function add(node: PhrasingContent): void {
    if (node.type === 'text') addText(node.value);
    else top().children.push(node);
  }

  function endGroup(): void {
    const frame = frames.pop();
    if (frame) for (const node of wrap(frame)) add(node);
  }

  function endParagraph(): void {
    while (frames.length > 1) endGroup();
    const children = trimmed(top().children);
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    frames = [newFrame('plain', -1, 0)];
  }

  function repaired(rule: string, start: number, end: number, after: string): void {
    repairs.push({ rule, before: text.slice(start, end), after, offset: start });
  }

  return {
    add,
    addText,
    addDisplay(tex) {
      if (frames.length > 1) return add({ type: 'inlineMath', value: tex });
      endParagraph();
      blocks.push({ type: 'math', value: tex });
    },
    endParagraph,
    open: (style, close, start) => void frames.push(newFrame(style, close, start)),
    close(at, end) {
      const frame = top();
      if (frames.length === 1 || frame.close !== at) return false;
      repaired(`text-${frame.style}`, frame.start, end, asMarkdown(wrap(frame)));
      endGroup();
      return true;
    },
    depth: () => frames.length - 1,
    repaired,
    suspicious: (leftover) => void leftovers.push(leftover),
    finish() {
      endParagraph();
      const byOffset = (a: { offset: number }, b: { offset: number }) => a.offset - b.offset;
      return { blocks, repairs: repairs.sort(byOffset), leftovers: leftovers.sort(byOffset) };
    },
  };
}

function wrap({ style, children }: Frame): PhrasingContent[] {
  if (children.length === 0 || style === 'plain') return children;
  if (style === 'code') return [{ type: 'inlineCode', value: asMarkdown(children) }];
  return [{ type: style, children }];
}

/** White space at both ends of a paragraph means nothing. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const first = children[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children.filter((node) => node.type !== 'text' || node.value !== '');
}
