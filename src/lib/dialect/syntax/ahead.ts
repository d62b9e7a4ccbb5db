import type { Code, Effects, ParseContext, Point, State, TokenizeContext } from 'micromark-util-types';

/** How far a scanner may read. */
export interface Reach {
  /** Most characters to read. */
  limit: number;
  /** Whether to stop before a lazy line (one that goes on a paragraph of a block quote or list without its mark). */
  stopsAtLazyLine?: boolean;
  /**
   * Makes the question that is asked before each character: `true` stops the reading there. It is told the code, how
   * many characters have been read and, at a price, which.
   */
  stopper: () => (code: number, length: number, text: () => string) => boolean;
}

/** Text that was read ahead. One code of micromark is one character. */
export interface Ahead {
  text: string;
  /** The point in the file of any offset of `text`, its end included. */
  pointAt: (offset: number) => Point;
}

/** An offset at which the column does not simply go on: the start, a new line, a tab. */
interface Checkpoint {
  offset: number;
  point: Point;
}

/**
 * Characters that a page may read ahead in all. An honest page of a megabyte stays below; a page that was made to
 * waste time (a hundred thousand brackets that never close) is then read with short sight.
 */
const budget = 2_000_000;
const shortSight = 64;
const spent = new WeakMap<ParseContext, number>();

/**
 * A tokenizer state that reads on from here without consuming anything and then hands the text to `then`.
 *
 * In a block quote or list, what stands before the lines (`> `) is no part of the text.
 */
export function readAhead(
  context: TokenizeContext,
  effects: Effects,
  { limit, stopsAtLazyLine = false, stopper }: Reach,
  then: (ahead: Ahead) => State,
): State {
  const before = spent.get(context.parser) ?? 0;
  const most = before > budget ? Math.min(limit, shortSight) : limit;
  const stop = stopper();
  const checkpoints: Checkpoint[] = [];
  let text = '';
  let previous: Code = null;
  const decided: State = (code) => {
    spent.set(context.parser, before + text.length);
    return then({ text, pointAt: (offset) => pointAt(checkpoints, offset) })(code);
  };
  return effects.check({ partial: true, tokenize: collector }, decided, decided);

  function collector(inner: Effects, ok: State): State {
    return (code) => {
      inner.enter('dialectAhead');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      // Only now, not right behind a line ending, does the tokenizer know what stands before the new line (`> `).
      const fresh = previous === null || previous < 0;
      if (fresh) checkpoints.push({ offset: text.length, point: context.now() });
      const lazy =
        stopsAtLazyLine &&
        fresh &&
        isLineEnding(previous) &&
        context.parser.lazy[context.now().line] === true;
      if (code === null || lazy || text.length >= most || stop(code, text.length, () => text)) {
        inner.exit('dialectAhead');
        return ok(code);
      }
      text += characterOf(code);
      previous = code;
      inner.consume(code);
      return inside;
    }
  }
}

/** The character of a micromark code: line endings and virtual spaces have negative ones. */
function characterOf(code: number): string {
  if (code >= 0) return String.fromCharCode(code);
  if (isLineEnding(code)) return '\n';
  return code === -2 ? '\t' : ' ';
}

export function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function pointAt(checkpoints: Checkpoint[], offset: number): Point {
  const last = checkpoints.findLast((checkpoint) => checkpoint.offset <= offset);
  if (last === undefined) throw new RangeError(`No text was read at offset ${offset}`);
  const { line, column, offset: inFile, ...rest } = last.point;
  const distance = offset - last.offset;
  return { ...rest, line, column: column + distance, offset: inFile + distance };
}
