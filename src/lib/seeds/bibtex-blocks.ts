/** One `@…{…}` of a bibliography, as written. */
export interface BibtexBlock {
  /** Lower case: `article`, `string`, `comment`, … */
  type: string;
  source: string;
  /** Of the `@`, from 1. */
  line: number;
  column: number;
  /** False when its braces do not match; `source` then ends before the next block. */
  closed: boolean;
}

/** Where the next block starts at the beginning of a line: the place to go on after a missing brace. */
const blockAtLineStart = /^@\s*[A-Za-z]+\s*[{(]/gmu;

/**
 * Cuts a bibliography into its blocks, so that a mistake in one does not take the others with it. Text between
 * blocks is a comment in BibTeX.
 */
export function cutBibtex(text: string): BibtexBlock[] {
  const blocks: BibtexBlock[] = [];
  const opening = /@\s*([A-Za-z]+)\s*([{(])/gu;
  let line = 1;
  let counted = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const [whole, type = '', bracket = '{'] = match;
    const bodyStart = match.index + whole.length;
    const limit = nextBlock(text, bodyStart);
    const end = closingBracket(text, bodyStart, limit, bracket);
    const stop = end ?? limit;
    line += countLines(text, counted, match.index);
    counted = match.index;
    const column = match.index - text.lastIndexOf('\n', match.index - 1);
    const source = text.slice(match.index, stop).trimEnd();
    blocks.push({ type: type.toLowerCase(), source, line, column, closed: end !== undefined });
    opening.lastIndex = stop;
  }
  return blocks;
}

function nextBlock(text: string, from: number): number {
  blockAtLineStart.lastIndex = from;
  return blockAtLineStart.exec(text)?.index ?? text.length;
}

/** Index behind the bracket that closes the block; undefined when there is none before `limit`. */
function closingBracket(text: string, from: number, limit: number, bracket: string): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === ')' && bracket === '(' && depth === 0) return at + 1;
    else if (character === '}') {
      if (depth === 0) return bracket === '{' ? at + 1 : undefined;
      depth -= 1;
    }
  }
  return undefined;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
