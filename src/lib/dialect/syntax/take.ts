import type { Code, Effects, State } from 'micromark-util-types';
import { isLineEnding } from './ahead.ts';
import type { Located } from './tokens.ts';

/**
 * A tokenizer state that consumes the text of a scan result and ends in `ok`.
 *
 * The text becomes one token of the given type that carries the result; inside are `dialectData` and `lineEnding`
 * tokens, since no other token of micromark may reach over a line ending.
 */
export function take(
  effects: Effects,
  type: 'dialectText' | 'dialectFlow',
  located: Located,
  ok: State,
): State {
  let offset = 0;
  let open = false;
  return (code) => {
    effects.enter(type, { located });
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    const ends = offset >= located.scanned.end;
    if (open && (ends || isLineEnding(code))) {
      effects.exit('dialectData');
      open = false;
    }
    if (ends) {
      effects.exit(type);
      return ok(code);
    }
    if (isLineEnding(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
    } else {
      if (!open) effects.enter('dialectData');
      open = true;
      effects.consume(code);
    }
    offset += 1;
    return inside;
  }
}
