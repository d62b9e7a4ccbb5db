import { insideMaths } from './inside.ts';
import type { Source } from './pairs.ts';
import type { Piece } from './piece.ts';

/** `left(N^2right)` with or without backslashes; both halves must be there and stand glued to their delimiters. */
export function parseFence(source: Source, at: number): Piece | undefined {
  const { tokens } = source;
  if (tokens[at]?.kind === 'word' && tokens[at + 1]?.kind === 'space') return undefined;
  let depth = 0;
  for (let end = at; end < Math.min(tokens.length, at + 200); end++) {
    const name = tokens[end]?.text.replace('\\', '');
    if (name === 'left') depth++;
    if (name !== 'right' || --depth > 0) continue;
    const delimiter = tokens[end + 1];
    const isDelimiter = delimiter !== undefined && /^(?:[)\]}|.>]|\\\})$/.test(delimiter.text);
    const inner = isDelimiter ? insideMaths(source, at + 1, end) : undefined;
    return inner === undefined ? undefined : { end: end + 2, tex: `\\left${inner}\\right${delimiter?.text}` };
  }
  return undefined;
}
