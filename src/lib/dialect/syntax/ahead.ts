import type { Code, Effects, Point, State, TokenizeContext } from 'micromark-util-types';

/** How far a scanner may read. */
export interface Reach {
  /** Most characters to read. */
  limit: number;
  /** Asked before each character; `true` stops the reading there. */
  stop: (text: string, code: Code) => boolean;
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
 * A tokenizer state that reads on from here without consuming anything and then hands the text to `then`.
 *
 * In a block quote or list the text stops where a lazy line begins, and what stands before the lines (`> `) is no
 * part of it.
 */
export function readAhead(
  context: TokenizeContext,
  effects: Effects,
  reach: Reach,
  then: (ahead: Ahead) => State,
): State {
  let text = '';
  const checkpoints: Checkpoint[] = [];
  const decided: State = (code) => then({ text, pointAt: (offset) => pointAt(checkpoints, offset) })(code);
  return effects.check({ partial: true, tokenize: collector }, decided, decided);

  function collector(inner: Effects, ok: State): State {
    let previous: Code = null;
    return (code) => {
      inner.enter('dialectAhead');
      return inside(code);
    };

    function inside(code: Code): State | undefined {
      // Only now, not right behind a line ending, does the tokenizer know what stands before the new line (`> `).
      const point = context.now();
      if (previous === null || previous < 0) checkpoints.push({ offset: text.length, point });
      const lazy = isLineEnding(previous) && context.parser.lazy[point.line] === true;
      if (code === null || lazy || text.length >= reach.limit || reach.stop(text, code)) {
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
