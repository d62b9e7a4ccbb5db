import { isLineEnding, type Reach } from './ahead.ts';

type Stopper = ReturnType<Reach['stopper']>;

const space = 32;
const dash = 45;
const at = 64;
const openBracket = 91;
const lessThan = 60;
const greaterThan = 62;
const openBrace = 123;
const closeBrace = 125;

/** Stops where a bracket turns out to be no citation, and before the `@` of the next one. */
export function atNextCitation(): Stopper {
  let begun = false;
  let afterBracket = true;
  return (code, length) => {
    const blank = code < 0 || code === space;
    if (begun && afterBracket && code === at) return true;
    if (!begun && length > 0) {
      begun = code === at;
      return !begun && !blank && code !== dash;
    }
    afterBracket = code === openBracket || (afterBracket && (blank || code === dash));
    return false;
  };
}

/** Stops behind the characters that a key may have. */
export function afterKey(): Stopper {
  return (code) => code < 0 || !/[\w:.+@-]/u.test(String.fromCharCode(code));
}

/** Stops behind the brace that closes the first one. */
export function afterBraces(): Stopper {
  let depth = 0;
  return (code, length) => {
    if (depth === 0 && length > 0) return true;
    if (code === openBrace) depth += 1;
    if (code === closeBrace) depth -= 1;
    return false;
  };
}

/** Stops behind a tag or HTML comment, or behind the character that shows that there is none. */
export function afterTag(): Stopper {
  let kind: 'tag' | 'declaration' | 'comment' = 'tag';
  let quote = 0;
  let depth = 0;
  let dashes = 0;
  let ended = false;
  return (code, length) => {
    if (ended) return true;
    if (length === 1 && code === 33) kind = 'declaration';
    if (length === 3 && code === dash && dashes === 1 && kind === 'declaration') kind = 'comment';
    if (kind !== 'tag') ended = code === greaterThan && (kind === 'declaration' || dashes >= 2);
    else if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (depth > 0 || code === openBrace) depth += code === openBrace ? 1 : code === closeBrace ? -1 : 0;
    else if (code === 34 || code === 39) quote = code;
    else ended = code === greaterThan || (code === lessThan && length > 0);
    dashes = code === dash ? dashes + 1 : 0;
    return false;
  };
}

/** Never stops before the limit. */
export function atLimit(): Stopper {
  return () => false;
}

/** Stops at a line ending when `test` says that the text is complete. */
export function atLineEnding(test: (text: string) => boolean): () => Stopper {
  return () => (code, _, text) => isLineEnding(code) && test(text());
}
